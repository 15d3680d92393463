import { addDays, type Day } from '@mulin/domain/day/day';
import { placeLabel } from '@mulin/domain/roll/place';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Papers } from './papers';
import type { RegisterRow, Resident } from './residents';
import { rolesAmong } from './roles';

/** Somebody whose one home is on the register as not handed over yet, beside another that is. */
function buyerAmong(rows: readonly RegisterRow[], residents: readonly Resident[]) {
  const late = new Set(rows.filter(({ status }) => status === '已售未交付').map(placeLabel));
  for (const { openid, labels, unitIds } of residents) {
    const at = labels.findIndex((label) => late.has(label));
    const [unitId, other] = [unitIds[at], unitIds.find((_, index) => index !== at)];
    if (unitId !== undefined && other !== undefined) return { openid, unitId, other };
  }
  throw new Error('every home was handed over');
}

/** 核对名册, before it opens: one objection upheld, corrected and frozen again; one rejected with the reason; co-owners name who votes. */
export function rollCheckScenes(
  papers: Papers,
  announced: Day,
  rows: readonly RegisterRow[],
  residents: () => readonly Resident[],
  pollId: () => string,
): Scene[] {
  const { door } = papers;
  const officer = staff.communityOfficer.openid;
  const community = door.as(officer);
  const committee = door.as(staff.committeeMember.openid);
  return [
    {
      day: addDays(announced, 1),
      time: '19:40',
      title: '业主核对名册，提异议',
      async play() {
        const buyer = buyerAmong(rows, residents());
        await door.as(buyer.openid).assembly.objectToRow({
          ...{ unitId: buyer.unitId, pollId: pollId(), kind: 'owner' },
          text: '这套上个月已经交房，名册上还算在开发商名下，请和我另一套算在一起。',
        });
        const { doubter } = rolesAmong(residents());
        await door.as(doubter.openid).assembly.objectToRow({
          ...{ unitId: doubter.unitIds[0] ?? '', pollId: pollId(), kind: 'area' },
          text: '买房的时候说是套内面积，名册上写多了，公摊不该算进来。',
        });
      },
    },
    {
      day: addDays(announced, 2),
      time: '20:00',
      title: '共有人推一位代表投票',
      play: () => nameRepresentative(papers, residents()),
    },
    {
      day: addDays(announced, 3),
      time: '10:30',
      title: '社区答复名册异议、更正',
      async play() {
        const { objections } = await community.assembly.rollObjections({ pollId: pollId() });
        for (const { objectionId, kind } of objections) {
          const upheld = kind === 'owner';
          const answer = upheld
            ? '看了交房单和钥匙签收单，已经交付，从开发商名下改到您名下。'
            : '名册按不动产权证上的建筑面积，公摊在里面，大家都一样算。您的证和名册一致，不用改。';
          await community.assembly.answerObjection({ objectionId, upheld, answer });
        }
        const { unitId, other } = buyerAmong(rows, residents());
        const fileId = await papers.handIn(officer, 'polls', 'handed-over');
        const reason = '已交付，从建设单位名下改到业主名下';
        await community.assembly.correctRow({ unitId, sameOwnerAs: other, reason, fileId });
      },
    },
    {
      day: addDays(announced, 4),
      time: '09:30',
      title: '更正以后重新封存名册',
      play: async () =>
        void (await committee.assembly.refreeze({
          pollId: pollId(),
          reason: '一套已经交付的房屋从建设单位名下改到业主名下',
        })),
    },
  ];
}

/** The owner the register names votes for both; the other one agrees. */
async function nameRepresentative({ door }: Papers, [, spouse]: readonly Resident[]): Promise<void> {
  const [unitId = ''] = spouse?.unitIds ?? [];
  const owner = door.as(spouse?.openid ?? '');
  const { coOwners } = await owner.assembly.coOwners({ unitId });
  const membershipId = coOwners.find(({ me }) => me)?.membershipId ?? '';
  await owner.assembly.nameRepresentative({ unitId, membershipId });
  await door.as(staff.committeeMember.openid).assembly.nameRepresentative({ unitId, membershipId });
}
