import { requestKinds } from '@mulin/domain/requests/request';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Segment } from '../../../ui/options/Options';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { CallFirst } from './CallFirst';
import { HowUrgent } from './HowUrgent';
import { type Kind, type RepairKinds, repairUrgencies } from './kinds';
import type { Draft } from './useDraft';
import { VideoPicker } from './VideoPicker';
import { What } from './What';

const kindOptions = (Object.keys(requestKinds) as Kind[]).map((id) => ({ id, text: requestKinds[id] }));
const examples: Record<Kind, string> = {
  repair: '比如 门禁刷卡没反应，昨晚开始的',
  complaint: '比如 夜里十一点还在施工',
  suggestion: '比如 楼前加一盏路灯',
};

export const KindChoice = ({ draft }: { draft: Draft }) => (
  <Segment options={kindOptions} value={draft.kind} onChange={draft.turnTo} />
);

export interface FieldsProps {
  draft: Draft;
  kinds: RepairKinds;
  errorOf: (field: string) => string | undefined;
}

/** What it is, a few words, photos or a video, how urgent. */
export function Fields({ draft, kinds, errorOf }: FieldsProps) {
  const { kind, category, howUrgent, text } = draft;
  return (
    <>
      <Card>
        <What
          label={kind === 'repair' ? '什么坏了' : '哪一类'}
          categories={kinds.categories.filter((each) => each.kind === kind)}
          value={category}
          error={category ? undefined : errorOf('category')}
          onChange={draft.choose}
        />
        {kind === 'repair' ? <CallFirst kinds={kinds} category={category} howUrgent={howUrgent} /> : null}
      </Card>
      <Card>
        <TextField
          long
          label="说说情况"
          example={examples[kind]}
          value={text}
          onChange={draft.setText}
          error={text ? undefined : errorOf('text')}
        />
        <PhotoPicker photos={draft.photos} max={5} onChange={draft.setPhotos} />
        <VideoPicker video={draft.video} onChange={draft.setVideo} />
      </Card>
      {kind === 'repair' ? (
        <Card kind="list">
          <HowUrgent urgencies={repairUrgencies(kinds, category)} value={howUrgent} onChange={draft.setUrgency} />
        </Card>
      ) : null}
    </>
  );
}
