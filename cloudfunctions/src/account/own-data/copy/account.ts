import { dayOf } from '@mulin/domain/day/day';
import { membershipStates } from '@mulin/domain/people/membership-states';
import { clockOf } from '@mulin/domain/ringing/quiet';
import { privacyConsents } from '@mulin/shared-types/documents/own-data';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import { roles } from '@mulin/shared-types/roles';
import { type Row, table } from '../../../kit/database';
import { unseal } from '../../../kit/sealed';
import type { Cell } from '../../../kit/spreadsheet';
import { shownMembership } from '../../shown';
import { MOST_OF_ONE, rollOf } from '../show';
import { whyNotCopied } from './not-copied';
import type { Whose } from './whose';

/** One page of a volume: a heading line, then rows. */
export interface Part {
  name: string;
  heads: readonly string[];
  rows: Cell[][];
}

/** By which fields the first volume has it. */
export const inFirstVolume = [
  'persons._id',
  'persons.phoneSealed',
  'persons.phoneHash',
  'privacyConsents.openid',
  'ringChoices._id',
  'memberships.openid',
  'memberships.personName',
  'units.owners.phoneHash',
];

/** The first volume: number and consent, who one is where, what stands on the roll; and what is in no volume, and why. */
export async function accountParts({ openid, person, held, places }: Whose): Promise<Part[]> {
  const [consents, roll, rings] = await Promise.all([
    table(privacyConsents).find({ openid }, { limit: MOST_OF_ONE }),
    rollOf(person),
    table(ringChoices).get(openid),
  ]);
  return [
    {
      name: '手机号和同意',
      heads: ['项目', '内容'],
      rows: [
        ['手机号', person ? unseal('phone', person.phoneSealed) : ''],
        ['大字版', person?.elder ? '开' : '关'],
        ['微信提醒免打扰', quietText(rings)],
        ['不要的微信提醒', rings?.off.join('、') ?? ''],
        ...consents.map(({ version, at, withdrawnAt }): Cell[] => [
          `同意隐私说明 ${version}`,
          `${dayOf(at)}${withdrawnAt ? `，${dayOf(withdrawnAt)} 收回` : ''}`,
        ]),
      ],
    },
    {
      name: '身份和房子',
      heads: ['身份', '地方', '姓名', '状态', '起', '止', '说明'],
      rows: held.map((one): Cell[] => {
        const { placeName, personName } = shownMembership(one, places);
        const until = one.until ? dayOf(one.until) : '';
        return [
          roles[one.role].title,
          placeName,
          personName,
          membershipStates[one.status],
          dayOf(one.since),
          until,
          one.note,
        ];
      }),
    },
    {
      name: '名册上的我',
      heads: ['房子', '姓名', '面积（㎡）'],
      rows: roll.map(({ label, name, areaCenti }): Cell[] => [label, name, areaCenti / 100]),
    },
    { name: '没放进来的', heads: ['什么', '为什么'], rows: whyNotCopied.map(({ what, why }): Cell[] => [what, why]) },
  ];
}

const quietText = (rings: Row<typeof ringChoices> | undefined): string =>
  rings?.quiet ? `${clockOf(rings.quiet.from)}–${clockOf(rings.quiet.to)}` : '没有设';
