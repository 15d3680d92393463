import { Tip } from '../ui/tip/Tip';
import type { Me } from './me';
import { labelText } from './words';

/** What staff refused of late, and why. */
export function Refused({ refused }: Pick<Me, 'refused'>) {
  return (
    <>
      {refused.map(({ placeName, roleTitle, reason }) => (
        <Tip key={`${placeName} ${roleTitle}`} kind="bad" icon="alert">
          {labelText(placeName)}（{roleTitle}）物业没同意：{reason}
        </Tip>
      ))}
    </>
  );
}
