import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { type Look, noteLook } from '../../kit/look';
import { samePerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';
import { type Mandate, noSuchProxy, pollsOf, termsOf } from './proxy';
import { tellAgent, tellHome } from './tell';

const WHY_LOOKED = '核对书面委托';

/** What stands on file beside the scan. Only while it waits: afterwards there is nothing left to compare. */
export const writtenProxy: Handler<typeof assembly, 'writtenProxy'> = async (_input, ctx) => {
  const proxy = writtenOne(ctx);
  const waiting = proxy.state === 'registered';
  const [scan] = waiting && proxy.scanFileId !== null ? await linksTo([proxy.scanFileId]) : [];
  const why = await whyNotDecide(proxy, ctx);
  if (waiting) await noteLook(lookAt(proxy), ctx);
  ctx.note({ proxyId: proxy._id, ...(waiting ? { reason: WHY_LOOKED } : {}) });
  return {
    ...termsOf(proxy, await pollsOf([proxy])),
    home: proxy.label,
    agentName: unseal('name', proxy.agentName),
    agentPhone: waiting ? unseal('phone', proxy.agentPhone) : '',
    scan: scan ?? null,
    mayConfirm: why === '',
    why,
  };
};

const lookAt = ({ communityId, unitId, label, agentHash }: Mandate): Look => ({
  communityId,
  unitId,
  unitLabel: label,
  aboutOpenid: '',
  aboutHash: agentHash,
  field: 'phone',
  reason: WHY_LOOKED,
});

/** 复核: by a second person, or set aside with a reason by anybody in charge. */
export const decideProxy: Handler<typeof assembly, 'decideProxy'> = async ({ refusal }, ctx) => {
  const proxy = writtenOne(ctx);
  const { openid } = ctx.caller;
  const state = refusal === '' ? 'granted' : 'refused';
  if (proxy.state === state && proxy.confirmedBy === openid) return { state };
  const why = await whyNotDecide(proxy, ctx);
  if (why !== '' && (state === 'granted' || proxy.state !== 'registered')) throw new Refusal('CONFLICT', why);
  const change = {
    state,
    confirmedBy: openid,
    reason: refusal,
    endedAt: state === 'refused' ? ctx.now : null,
  } as const;
  if (!(await table(proxies).update(proxy._id, { state: 'registered' }, change)))
    throw new Refusal('CONFLICT', '另一个人刚刚处理过这份委托书');
  ctx.note({ proxyId: proxy._id, state });
  if (state === 'granted') {
    await tellHome(proxy, 'confirmed', ctx.now);
    await tellAgent(proxy, ctx.now);
  }
  return { state };
};

function writtenOne({ subjectOf }: Context): Mandate {
  const proxy = subjectOf(proxies);
  if (!proxy.written) throw noSuchProxy();
  return proxy;
}

async function whyNotDecide(proxy: Mandate, { caller }: Context): Promise<string> {
  if (proxy.state !== 'registered') return '这份委托书已经处理过';
  return (await samePerson(proxy.by, caller.openid)) ? '登记的人不能自己核对，请另一个人来' : '';
}
