import type { Committee } from '../../../committee/CommitteeCard';
import type { Desk } from '../../../desk/desk';
import type { OfficeShown } from './Office';

/** What every part of the page is told. */
export interface PartProps {
  desk: Desk;
  office: OfficeShown;
  committee: Committee;
  onDone: () => void;
}
