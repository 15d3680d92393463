import { residentsOf } from '../../kit/recipients';
import { accountsOfNumber } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import type { Mandate } from './proxy';

const occasions = {
  given: '已经委托别人代为投票',
  confirmed: '有一份书面委托已登记生效',
  withdrawn: '的投票委托已撤回',
} as const;

/** Tells everybody bound to the home, so that a proxy nobody there gave does not stay unseen. No name of the agent in it. */
export async function tellHome(proxy: Mandate, occasion: keyof typeof occasions, at: Date): Promise<void> {
  const { _id, communityId, unitId, label } = proxy;
  const bound = await residentsOf([unitId], at);
  await tell(
    bound.map(({ openid }) => openid),
    {
      key: `proxy.${_id}.${occasion}`,
      communityId,
      kind: 'proxy',
      title: '委托投票',
      body: `${label}${occasions[occasion]}。不是您家业主的意思？请业主打开“委托投票”查看、撤回，并告诉业委会或社区。`,
      about: { kind: 'proxy', id: _id, unitId },
      home: label,
    },
    at,
  );
}

/** Tells the agent by number, if the number is known here; whoever gave the proxy does not learn whether it is. */
export async function tellAgent(proxy: Mandate, at: Date): Promise<void> {
  const { _id, communityId, label, agentHash } = proxy;
  await tell(
    await accountsOfNumber(agentHash),
    {
      key: `proxy.${_id}.asked`,
      communityId,
      kind: 'proxy',
      title: '有人请您代为投票',
      body: `${label}的业主请您代为投票。请打开“委托投票”看清楚范围和期限，再决定接受不接受。`,
      about: { kind: 'proxy', id: _id },
    },
    at,
  );
}
