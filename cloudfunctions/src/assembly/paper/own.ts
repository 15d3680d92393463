import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { linksTo } from '../../kit/files';
import { isNewcomer } from '../voting/changed-hands';
import { pollFor, slotOf } from '../voting/slot';
import { isDevelopers } from '../voting/undelivered';
import { type Paper, sheetsOfHead } from './paper';

const words: Record<Paper['state'], string> = {
  received: '已收到，等工作人员录入',
  entered: '已录入，等另一个人复核',
  differs: '两个人录得不一样，正在重新录',
  confirmed: '两个人录得一样，正在登记',
  'handed-in': '已登记',
  void: '没有计入',
};

/** 自己的纸质票: the level of the unit; who bought a home since does not see how its seller voted. */
export const ownPaper: Handler<typeof assembly, 'ownPaper'> = async ({ unitId, pollId }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  if (!slot || isNewcomer(poll, slot, ctx) || (await isDevelopers(ctx.subjectOf(units)))) return { papers: [] };
  const sheets = await sheetsOfHead(slot._id);
  const links = await linksTo(sheets.flatMap(({ scanFileId }) => scanFileId ?? []));
  return {
    papers: sheets.map(({ handedInAt, state, voidReason, proxyId, scanFileId }) => ({
      handedInAt: handedInAt.toISOString(),
      state,
      stateText: state === 'void' ? `${words.void}：${voidReason}` : words[state],
      byAgent: proxyId !== null,
      scan: links.find(({ fileId }) => fileId === scanFileId) ?? null,
    })),
  };
};
