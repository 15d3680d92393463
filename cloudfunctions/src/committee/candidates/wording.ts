import type { Candidate } from '../ballot-paper';

/** Where a candidacy stands, to the person and the offices. */
export function candidacyText({ state, objection }: Pick<Candidate, 'state' | 'objection'>): string {
  if (state === 'unqualified' && objection)
    return objection.upheld === null ? '已提异议，等镇街答复' : '异议不成立，不符合条件';
  if (state === 'qualified' && objection?.upheld) return '异议成立，符合条件';
  return stateTexts[state];
}

const stateTexts: Record<Candidate['state'], string> = {
  proposed: '等本人答复',
  standing: '已报名，等社区审核',
  qualified: '符合条件',
  unqualified: '不符合条件',
  declined: '谢绝推荐',
  withdrawn: '已退出',
};

/** 本人自荐, 3 位业主联名推荐, 社区推荐, 党组织推荐 */
export function nominatedBy({ nominations }: Pick<Candidate, 'nominations'>): string[] {
  const by = (kind: Candidate['nominations'][number]['by']) => nominations.filter((one) => one.by === kind);
  const owners = new Set(by('owner').map(({ openid }) => openid)).size;
  return [
    by('self').length > 0 ? '本人自荐' : '',
    owners === 1 ? '业主推荐' : owners > 1 ? `${owners} 位业主联名推荐` : '',
    by('community').length > 0 ? '社区推荐' : '',
    by('branch').length > 0 ? '党组织推荐' : '',
  ].filter((text) => text !== '');
}

/** What the verdict says, for the person it is about and the offices. */
export const vettingView = ({ vetting }: Pick<Candidate, 'vetting'>) =>
  vetting && {
    qualified: vetting.qualified,
    reason: vetting.reason,
    branchOpinion: vetting.branchOpinion,
    objectUntil: vetting.objectUntil,
  };

export const objectionView = ({ objection }: Pick<Candidate, 'objection'>) =>
  objection && { text: objection.text, upheld: objection.upheld, answer: objection.answer };
