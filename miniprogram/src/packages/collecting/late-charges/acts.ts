import { cloud } from '../../../cloud/cloud';

export type Act = 'agree' | 'refuse' | 'ask-waiver' | 'waive' | 'keep';

interface Words {
  title: string;
  confirm: string;
  /** What follows from it. */
  means: string;
  /** Asked for when a reason must be given, under which field the cloud names it. */
  why?: { label: string; field: string };
  refuses: boolean;
  done: string;
  send: (claimId: string, text: string) => Promise<unknown>;
}

/** What may be done about a claim, in words. */
export const acts: Record<Act, Words> = {
  agree: {
    title: '同意收这笔违约金吗？',
    confirm: '同意收',
    means: '马上出账单、记账，住户会收到消息。',
    refuses: false,
    done: '出了账单',
    send: (claimId) => cloud.arrears.decideLateCharge({ claimId, agree: true }),
  },
  refuse: {
    title: '不同意收吗？',
    confirm: '不同意',
    means: '不出账单，这些天以后还可以再提。',
    why: { label: '为什么不同意', field: 'note' },
    refuses: true,
    done: '没有同意',
    send: (claimId, note) => cloud.arrears.decideLateCharge({ claimId, agree: false, note }),
  },
  'ask-waiver': {
    title: '申请免收吗？',
    confirm: '申请免收',
    means: '项目经理同意以后，账单收回，账上冲正。',
    why: { label: '为什么免收', field: 'reason' },
    refuses: false,
    done: '提出了，等项目经理同意',
    send: (claimId, reason) => cloud.arrears.askLateWaiver({ claimId, reason }),
  },
  waive: {
    title: '同意免收吗？',
    confirm: '同意免收',
    means: '账单收回，账上冲正，这些天不能再要。',
    refuses: false,
    done: '免了',
    send: (claimId) => cloud.arrears.decideLateWaiver({ claimId, agree: true }),
  },
  keep: {
    title: '不同意免收吗？',
    confirm: '不同意',
    means: '账单还在，住户照样可以缴。',
    refuses: true,
    done: '没有同意免收',
    send: (claimId) => cloud.arrears.decideLateWaiver({ claimId, agree: false }),
  },
};
