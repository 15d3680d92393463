import { includes, inclusionProof } from '../../canonical/merkle';
import { readReceiptCode, receiptCode } from '../card/receipt';
import type { SignedHead } from '../log/head';
import { leafOf } from '../log/leaf';
import { type SignedPromise, verifyPromise } from '../log/promise';
import type { Reason } from '../tally/types';
import type { RecountPackage } from './package';
import { reasonText } from './reason-text';

/** What a voter holds: the code or the whole commit, and the signed promise if it was kept. */
export interface HeldReceipt {
  code?: string;
  commit?: string;
  promise?: SignedPromise;
}

/** kept: logged in time as promised · late: logged after the time promised · altered: logged with another time · broken: not logged at all. */
export type PromiseState = 'none' | 'not-signed' | 'other-poll' | 'kept' | 'late' | 'altered' | 'broken';

export interface ReceiptFinding {
  /** Found in the log where it belongs, and nothing promised was broken. A ballot that was refused by the rules is accounted for, too. */
  ok: boolean;
  kind: 'unreadable' | 'missing' | 'counted' | 'refused';
  code: string;
  /** Number in the log, from 1. */
  loggedAs: number | null;
  /** Proof of inclusion (RFC 9162) in the tree of the closing head. */
  proof: { size: number; root: string; hashes: string[] } | null;
  reason: Reason | null;
  promise: PromiseState;
  /** The operator's own signature proves misconduct. */
  misconduct: boolean;
  /** All of it in plain words. */
  lines: string[];
}

/** Looks one receipt up in a package: logged, where, does it stand, and was the promise kept. Says nothing about the package itself. */
export function checkReceipt(pack: RecountPackage, held: HeldReceipt): ReceiptFinding {
  const { promise } = held;
  const given = held.commit ?? promise?.commit;
  const code = given && /^[0-9a-f]{64}$/.test(given) ? receiptCode(given) : readReceiptCode(held.code ?? '');
  if (code === null || (held.code !== undefined && readReceiptCode(held.code) !== code)) return unreadable(held);
  const place = pack.log.entries.findIndex(({ commit }) => (given ? commit === given : receiptCode(commit) === code));
  const state = promise ? promiseState(pack, promise, place) : 'none';
  const misconduct = state === 'broken' || state === 'altered';
  const words = promiseText(state, promise);
  const proof = prove(pack, place);
  if (place < 0 || !proof) {
    const where =
      place < 0 ? '不在登记簿里。请先对一下有没有抄错。' : '列在登记簿里，但签名的树根证明不了，登记簿被改动过。';
    const lines = [`回执 ${code} ${where}`, ...words];
    return {
      ok: false,
      kind: 'missing',
      code,
      loggedAs: null,
      proof: null,
      reason: null,
      promise: state,
      misconduct,
      lines,
    };
  }
  const { commit } = pack.log.entries[place] ?? { commit: '' };
  const stands = pack.ballots.some((ballot) => ballot.commit === commit);
  const reason = pack.refused.find((ballot) => ballot.commit === commit)?.reason ?? null;
  const logged = `回执 ${code} 登记为第 ${place + 1} 号，共 ${proof.size} 号；登记簿的树根证明它在里面。`;
  const outcome = stands
    ? '这张票已计入。'
    : reason
      ? `这张票没有计入：${reasonText(reason)}。`
      : '这张票登记了，却既不在计入的票里，也不在未计入的票里。';
  return {
    ok: (stands || reason !== null) && (state === 'none' || state === 'kept'),
    kind: stands ? 'counted' : 'refused',
    code,
    loggedAs: place + 1,
    proof,
    reason,
    promise: state,
    misconduct,
    lines: [logged, outcome, ...words],
  };
}

function unreadable({ code = '' }: HeldReceipt): ReceiptFinding {
  const lines = ['回执号是 12 位字母和数字，例如 K7Q2-9F3C-71A0，并且要和承诺上的一致。'];
  return {
    ok: false,
    kind: 'unreadable',
    code,
    loggedAs: null,
    proof: null,
    reason: null,
    promise: 'none',
    misconduct: false,
    lines,
  };
}

/** Null if the place is none or the closing head is not the tree of these entries. */
function prove({ pollId, log }: RecountPackage, place: number): ReceiptFinding['proof'] {
  const closing = log.heads[log.heads.length - 1];
  if (place < 0 || !closing) return null;
  const leaves = log.entries.map((entry) => leafOf(pollId, entry));
  const hashes = inclusionProof(leaves, place);
  const { size, root } = closing;
  return includes(leaves[place] ?? '', place, size, hashes, root) ? { size, root, hashes } : null;
}

function promiseState({ pollId, card, log }: RecountPackage, promise: SignedPromise, place: number): PromiseState {
  if (!verifyPromise(card.operatorKey, promise)) return 'not-signed';
  if (promise.pollId !== pollId) return 'other-poll';
  const entry = log.entries[place];
  const covering = coveringHead(log.heads, place);
  if (!entry || !covering) return 'broken';
  if (entry.at !== promise.at) return 'altered';
  return covering.at <= promise.mustBeLoggedBy ? 'kept' : 'late';
}

/** The head of the page that holds the entry at this place (from 0). */
function coveringHead(heads: readonly SignedHead[], place: number): SignedHead | undefined {
  return heads.find(({ size }) => place < size);
}

function promiseText(state: PromiseState, promise: SignedPromise | undefined): string[] {
  switch (state) {
    case 'none':
      return [];
    case 'not-signed':
      return ['承诺上的签名不是这次表决的登记公钥签的，不能作为凭据。'];
    case 'other-poll':
      return ['这份承诺是另一次表决的。'];
    case 'kept':
      return ['登记方的承诺兑现了：按时登记，时间一致。'];
    case 'late':
      return [`登记方承诺最晚 ${promise?.mustBeLoggedBy} 登记，实际晚了。`];
    case 'altered':
      return ['登记方签名承诺的交票时间与登记的不一样。这份承诺就是登记方失信的证据，请保存好，交给社区或镇街。'];
    case 'broken':
      return ['登记方签名承诺登记这张票，登记簿里却没有。这份承诺就是登记方失信的证据，请保存好，交给社区或镇街。'];
  }
}
