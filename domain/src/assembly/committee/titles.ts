/** 职务 in a committee. */
export const OFFICES = { chair: '主任', deputy: '副主任', member: '委员' } as const;

/** 选举种类 */
export const ELECTION_KINDS = { first: '首届选举', 're-election': '换届改选', 'by-election': '补选' } as const;

/** Who runs an election. */
export const ORGANISERS = {
  community: '社区居委会',
  street: '镇街',
  preparatory: '首次业主大会筹备组',
  committee: '业主委员会',
} as const;
