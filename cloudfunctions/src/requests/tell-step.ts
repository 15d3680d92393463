import { residentsOf } from '../kit/recipients';
import type { Message } from '../kit/tell';
import { tell } from '../kit/tell';
import { hearersOf } from './hearers';
import type { Request } from './kinds';
import { titleOf } from './shown';
import { placeForNeighbours } from './shown-to-neighbours';
import { workersOf } from './workers';

type Told = Pick<Message, 'title' | 'body'>;

/** What the home that reported it hears of a step; a step without a line here concerns the staff alone. */
const toHome: Record<string, (note: string) => Told> = {
  report: (note) => ({ title: '物业替您家报了一件事', body: note }),
  dispatch: () => ({ title: '派给师傅了', body: '等师傅接单。' }),
  assign: () => ({ title: '派给师傅了', body: '等师傅接单。' }),
  take: (note) => ({ title: '有人接单了', body: note }),
  appoint: (note) => ({ title: '约好了上门时间', body: note }),
  arrive: (note) => ({ title: '师傅到了，开始处理', body: note }),
  pause: (note) => ({ title: '暂时停下了', body: note }),
  resume: (note) => ({ title: '接着处理', body: note }),
  offer: (note) => ({ title: '有一份报价等您家答复', body: note }),
  agree: (note) => ({ title: '您家同意了报价', body: note }),
  refuse: (note) => ({ title: '您家没有同意报价', body: note }),
  paperYes: (note) => ({ title: '您家在纸上同意了报价', body: note }),
  release: (note) => ({ title: '同意过的价钱不算了，不会出账单', body: note }),
  finish: (note) => ({ title: '办完了，请看看', body: note }),
  expire: () => ({ title: '两天没有回音，按办好了办结', body: '又坏了可以重开这一单。' }),
};
/** 邻居替报: which neighbour is not said; the home can take it back if nothing is wrong. */
const byNeighbour: Told = { title: '邻居替您家报修了', body: '没有这回事，您可以撤回。' };
/** What the owners hear of what somebody else of the home wishes and they would pay for. */
const toOwners: Record<string, (who: string, note: string) => Told> = {
  wish: (who, note) => ({ title: `${who}想修，价钱等您同意`, body: `${note}。您同意了才动手，账单由业主付。` }),
};
/** What neighbours who are affected too hear: how far it got, never what somebody wrote. */
const toAffected: Record<string, string> = {
  take: '有人接单了',
  arrive: '师傅到了，开始处理',
  pause: '暂时停下了',
  resume: '接着处理',
  finish: '办完了',
  reopen: '没修好，重新办',
  withdraw: '报的人撤回了',
};
/** What whoever has it hears of what others did with it. */
const toHandler: Record<string, string> = {
  dispatch: '派给您一单',
  assign: '派给您一单',
  agree: '住户同意了报价',
  refuse: '住户没有同意报价',
  wish: '住户想修，价钱等业主同意',
  paperYes: '纸上的同意复核了，可以动手',
  paperBack: '纸上的同意没有通过复核',
  withdraw: '住户撤回了这一单',
  resume: '不用等了，接着处理',
};

/** What asks for something; once that is done it does not ring any more. */
const asking: readonly string[] = ['offer', 'wish', 'finish', 'dispatch', 'assign'];

/** Who left their post hears nothing more of the homes they worked in. */
const worksHere = async (communityId: string, openid: string, now: Date): Promise<boolean> =>
  (await workersOf(communityId, now)).some((worker) => worker.openid === openid);

const openidsOf = (people: readonly { openid: string }[]): string[] => people.map(({ openid }) => openid);

/** Tells of the last step of a request, each person once; who did it knows. */
export async function tellStep(request: Request, now: Date): Promise<void> {
  const { _id, communityId, unitId, unitLabel, steps, handler } = request;
  const step = steps.at(-1);
  if (!step) return;
  const others = (openids: readonly string[]) => openids.filter((openid) => openid !== step.by);
  // 水管爆裂, somebody in a lift: that rings at night too; that a clock ran out days later does not.
  const urgent = (request.urgency === 'danger' || request.urgency === 'urgent') && step.what !== 'expire';
  const common = { key: `request.${_id}.${steps.length}`, communityId, kind: 'request' as const, urgent };
  const asks = asking.includes(step.what);
  const what = titleOf(request);
  const ofNeighbour = request.heardBy === 'neighbour';
  const tellHome = (people: readonly string[], { title, body: more }: Told) => {
    const body = [what, more].filter(Boolean).join('：');
    const about = { kind: 'request' as const, id: _id, unitId };
    return tell(others(people), { ...common, asks, title, body, about, home: unitLabel }, now);
  };
  const home = step.what === 'report' && ofNeighbour ? byNeighbour : toHome[step.what]?.(step.note);
  if (home) await tellHome(await hearersOf(request, now), home);
  const owners = toOwners[step.what]?.(step.who, step.note);
  if (owners) await tellHome(openidsOf(await residentsOf([unitId], now, ['owner'])), owners);
  const affected = step.what === 'withdraw' && ofNeighbour ? '那一家撤回了您替报的事' : toAffected[step.what];
  if (affected) {
    const body = `${placeForNeighbours(request)}的${request.categoryTitle}`;
    const about = (home: string) => ({ kind: 'joined-request' as const, id: _id, unitId: home });
    const living = await residentsOf(
      request.affected.map((one) => one.unitId),
      now,
    );
    const stays = (one: Request['affected'][number]) =>
      living.some(({ openid, unitId: home }) => openid === one.openid && home === one.unitId);
    for (const one of request.affected.filter(stays)) {
      await tell(others([one.openid]), { ...common, title: affected, body, about: about(one.unitId) }, now);
    }
  }
  const worker = toHandler[step.what];
  if (worker && handler !== null && (await worksHere(communityId, handler, now))) {
    const about = { kind: 'request' as const, id: _id };
    await tell(others([handler]), { ...common, asks, title: worker, body: `${what}（${request.place}）`, about }, now);
  }
}
