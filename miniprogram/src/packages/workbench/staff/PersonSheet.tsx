import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Loaded } from '../../../ui/state/Loaded';
import { type Someone, termText } from './someone';

export interface PersonSheetProps {
  one: Someone;
  onSay: (what: 'end' | 'record') => void;
  onClose: () => void;
}

/** One person at work: term, certificates with number and photo, training. */
export function PersonSheet({ one, onSay, onClose }: PersonSheetProps) {
  const { membershipId, personName, mayEnd, mayKeep } = one;
  const load = useLoad(`post.${membershipId}`, () => cloud.account.postRecord({ membershipId }));
  return (
    <Sheet open title={personName} onClose={onClose}>
      <Note>{termText(one)}</Note>
      <Loaded load={load} what="证书">
        {({ certificates, trainings }) => (
          <>
            {certificates.length + trainings.length === 0 ? <Note>没有登记证书和培训。</Note> : null}
            <KeyValues
              rows={[
                ...certificates.map(({ name, no, validUntil }) => ({
                  name,
                  value: `${no}${validUntil ? `，有效到 ${wholeDayText(validUntil)}` : ''}`,
                })),
                ...trainings.map(({ day, title, hours }) => ({
                  name: `${wholeDayText(day)}培训`,
                  value: `${title}，${hours} 学时`,
                })),
              ]}
            />
            <Photos photos={certificates.flatMap(({ file }) => (file?.url ? [{ src: file.url }] : []))} />
          </>
        )}
      </Loaded>
      <Buttons>
        {mayEnd ? <Button kind="brick" text="结束岗位" onClick={() => onSay('end')} /> : null}
        {mayKeep ? <Button text="加证书、培训" onClick={() => onSay('record')} /> : null}
      </Buttons>
    </Sheet>
  );
}
