import { cloud } from '../../../cloud/cloud';
import type { SheetProps } from './Doing';
import { NoteSheet } from './NoteSheet';

/** 到了: from now on it is being worked on. */
export function ArriveSheet({ request: { requestId }, ...sheet }: SheetProps) {
  return (
    <NoteSheet
      {...sheet}
      title="到了，开始处理"
      label="看到什么"
      example="比如 读卡模块坏了，要换"
      button="开始处理"
      done="记下了"
      act={(note) => cloud.requests.arrive({ requestId, note })}
    />
  );
}

/** 接着处理: what was waited for has come. */
export function ResumeSheet({ request: { requestId }, ...sheet }: SheetProps) {
  return (
    <NoteSheet
      {...sheet}
      title="接着处理"
      label="说明"
      example="比如 配件到了"
      button="接着处理"
      done="接着计时"
      act={(note) => cloud.requests.resume({ requestId, note })}
    />
  );
}

/** 退回派单: somebody else may take it. */
export function HandBackSheet({ request: { requestId }, ...sheet }: SheetProps) {
  return (
    <NoteSheet
      {...sheet}
      title="退回派单"
      label="为什么退回"
      example="比如 要高压电工证，我没有"
      needed="写一句为什么退回"
      button="退回"
      done="退回了，别人可以接"
      act={(note) => cloud.requests.handBack({ requestId, note })}
    />
  );
}

/** 不修了: what the home agreed to is not billed; it can take the request back then. */
export function ReleaseOfferSheet({ request: { requestId }, ...sheet }: SheetProps) {
  return (
    <NoteSheet
      {...sheet}
      title="住户不修了，价钱不算了吗"
      label="为什么不修了"
      example="比如 住户说自己找人修，配件还没买"
      needed="写一句为什么不修了"
      button="不修了，不收钱"
      done="不算了，住户可以撤回"
      act={(note) => cloud.requests.releaseOffer({ requestId, note })}
    />
  );
}
