import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { keyedHash, unseal } from '../../kit/sealed';
import { type Candidate, MOST_CANDIDATES } from '../ballot-paper';
import { stageAt, stageTexts } from '../elections/stage';
import { candidacyText, nominatedBy, objectionView, vettingView } from './wording';

/** For the offices: everybody named or standing, with papers, reasons and whether the roll knows the name. */
export const toVet: Handler<typeof committee, 'toVet'> = async ({ electionId }, { now, subjectOf }) => {
  const stage = stageAt(subjectOf(elections), now);
  const all = await table(candidates).find({ electionId }, { limit: MOST_CANDIDATES, orderBy: [['at', 'asc']] });
  const [homes, links] = await Promise.all([
    table(units).getMany(all.map(({ unitId }) => unitId)),
    linksTo(all.flatMap((one) => [...papersOf(one), ...(one.photoId === null ? [] : [one.photoId])])),
  ]);
  const linkOf = new Map(links.map((link) => [link.fileId, link]));
  return {
    mayVet: stage === 'vetting',
    why: stage === 'vetting' ? '' : stage === 'nominating' ? '推荐截止以后开始审核' : stageTexts[stage],
    candidates: all.map((one) => {
      const name = unseal('name', one.personName);
      return {
        candidateId: one._id,
        name,
        label: one.label,
        state: one.state,
        stateText: candidacyText(one),
        nominatedBy: nominatedBy(one),
        introduction: one.introduction,
        photo: one.photoId === null ? null : (linkOf.get(one.photoId) ?? null),
        onPaper: one.consentFileIds.length > 0,
        onRoll: isOnRoll(name, homes.get(one.unitId)),
        vetting: vettingView(one),
        files: papersOf(one).flatMap((fileId) => linkOf.get(fileId) ?? []),
        objection: objectionView(one),
      };
    }),
  };
};

const papersOf = ({ consentFileIds, vetting }: Candidate): string[] => [
  ...consentFileIds,
  ...(vetting === null ? [] : vetting.fileIds),
];

function isOnRoll(name: string, home: Row<typeof units> | undefined): boolean {
  const hash = keyedHash('name', name);
  return home?.owners.some(({ nameHash }) => nameHash === hash) ?? false;
}
