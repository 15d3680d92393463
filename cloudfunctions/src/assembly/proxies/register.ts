import { units } from '@mulin/shared-types/documents/places';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { not, table } from '../../kit/database';
import { scanOf } from '../paper/scan';
import { keep, newProxy } from './may-grant';

/** 书面委托书: put on file with its photograph. Nobody votes by it until a second person has compared the two. */
export const registerProxy: Handler<typeof assembly, 'registerProxy'> = async (input, ctx) => {
  const unit = ctx.subjectOf(units);
  const { scanFileId, unitId: _, ...wording } = input;
  const proxy = await newProxy(unit, wording, ctx);
  const scan = await scanOf(scanFileId, 'proxies', unit.communityId);
  const again = await table(proxies).first({
    communityId: unit.communityId,
    scanHash: scan.scanHash,
    state: not<typeof proxy.state>('refused'),
  });
  if (again) throw new Refusal('CONFLICT', `这张照片已经登记过（${again.label}）`, 'scanFileId');
  await keep({ ...proxy, ...scan, written: true, state: 'registered' });
  ctx.note({ proxyId: proxy._id, pollId: proxy.pollId, scanHash: scan.scanHash });
  return { proxyId: proxy._id };
};
