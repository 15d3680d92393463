import { addDays, type Day } from '@mulin/domain/day/day';
import { placeLabel } from '@mulin/domain/roll/place';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Papers } from './papers';
import type { RegisterRow, Resident } from './residents';
import { rolesAmong } from './roles';

/** As the drawn ballot paper is filled in. */
const ticked = ['agree', 'agree', 'against'] as const;

/** 纸质票 of three old owners: one typed by two people and in, one typed once, one only taken in. */
export function paperScenes(
  papers: Papers,
  opens: Day,
  rows: readonly RegisterRow[],
  residents: () => readonly Resident[],
  pollId: () => string,
): Scene[] {
  const { door } = papers;
  const paperIds: string[] = [];
  const clerk = () => rolesAmong(residents()).candidates[0]?.openid ?? '';
  const choices = async () => {
    const { poll } = await door.as(clerk()).assembly.show({ pollId: pollId() });
    return poll.questions.map(({ questionId }, index) => ({
      questionId,
      choice: ticked[index] ?? ('abstain' as const),
    }));
  };
  const enter = async (paperId: string) => {
    const scanFileId = await papers.handIn(clerk(), 'papers', paperId, 'ballot');
    await door.as(clerk()).assembly.enterPaper({ paperId, choices: await choices(), scanFileId });
  };
  return [
    {
      day: addDays(opens, 4),
      time: '16:00',
      title: '上门收回纸质票，录入第一张',
      async play() {
        for (const code of await codesFor(papers, pollId(), rows, residents()))
          paperIds.push((await door.as(clerk()).assembly.receivePaper({ pollId: pollId(), code })).paperId);
        await enter(paperIds[0] ?? '');
      },
    },
    {
      day: addDays(opens, 5),
      time: '10:00',
      title: '社区复核纸质票，录入第二张',
      followed: true,
      async play() {
        const community = door.as(staff.communityOfficer.openid);
        await community.assembly.confirmPaper({ paperId: paperIds[0] ?? '', choices: await choices() });
        await enter(paperIds[1] ?? '');
      },
    },
  ];
}

/** Codes on the sheets of three homes of one building whose owners have no account. */
async function codesFor(
  { door }: Papers,
  pollId: string,
  rows: readonly RegisterRow[],
  residents: readonly Resident[],
): Promise<string[]> {
  const bound = new Set(residents.flatMap(({ labels }) => labels));
  // The first one on the register who has not used the app comes in during the browser tests.
  const [guest, ...others] = rows.filter(({ status, phone }) => status === '已交付' && /^1\d{10}$/.test(phone));
  const without = others
    .filter((row) => row.building === guest?.building && !bound.has(placeLabel(row)))
    .map(placeLabel);
  const { assembly } = door.as(staff.committeeMember.openid);
  const { sheets } = await assembly.ballotSheets({ pollId, building: guest?.building });
  return sheets
    .filter(({ units }) => units.some(({ label }) => without.includes(label)))
    .slice(0, 3)
    .map(({ code }) => code);
}
