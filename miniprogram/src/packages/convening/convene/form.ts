import type { Fields } from '../../../ui/form/useFields';
import type { Known, PollDraft } from './draft';

/** What every step of the wizard gets. */
export interface StepForm {
  draft: PollDraft;
  known: Known;
  set: Fields<PollDraft>['set'];
  errorOf: (field: string) => string | undefined;
}
