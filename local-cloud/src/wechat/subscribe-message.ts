import { randomUUID } from 'node:crypto';
import type { Shelf } from '../place/shelves';
import { CloudError } from '../protocol/action';
import { fieldAtFault } from './message-formats';
import { type WeChatApi, wechatError, wechatOk } from './open-api';
import { type Fault, type Faults, takeFault } from './pay/faults';
import type { Personas } from './personas';

/** A template of the mini-program's account, if the developer lists them; without a list every id is taken. */
export interface MessageTemplate {
  id: string;
  title?: string;
  /** The fields it has, such as `thing1`; a message must fill exactly these. */
  fields?: string[];
  /** Long-term templates may be sent any number of times once accepted. */
  longTerm?: boolean;
}

/** A message that reached a person's WeChat. */
export interface SentMessage {
  id: string;
  /** ISO instant by the local cloud's clock. */
  at: string;
  openid: string;
  templateId: string;
  title?: string;
  page?: string;
  data: Record<string, string>;
}

export type SubscribeOutcome = 'accept' | 'reject';

export interface SubscribeMessages {
  /** The person's answer to wx.requestSubscribeMessage: one more message per accepted template. */
  consent(openid: string, templateIds: string[], outcome: SubscribeOutcome): Record<string, string>;
  send: WeChatApi;
  sent(): SentMessage[];
}

const KEPT = 500;
const MOST_TEMPLATES = 5;
/** What WeChat answers to a planted fault, by the error table of subscribeMessage.send and the general one. */
const refusals: readonly (readonly [Fault, number, string])[] = [
  ['messageBusy', -1, 'system error'],
  ['messageQuota', 45009, 'reach max api daily quota limit'],
  ['messageMinute', 45011, 'api minute-quota reach limit mustslower retry next minute'],
  ['messageTwice', 43108, 'Cannot make concurrent calls to the same OpenID, please try again'],
  ['messageBanned', 43107, 'subscribe message banned'],
  ['messageWords', 45168, 'hit sensitive words'],
  ['messageData', 47003, 'argument invalid!'],
];
const TEMPLATE_ID = /^[\w-]{6,64}$/;

export function openSubscribeMessages(
  budgets: Shelf<number>,
  messages: Shelf<SentMessage>,
  personas: Personas,
  templates: MessageTemplate[] | undefined,
  faults: Faults,
  now: () => number,
): SubscribeMessages {
  const template = (id: string): MessageTemplate | undefined =>
    templates ? templates.find((each) => each.id === id) : TEMPLATE_ID.test(id) ? { id } : undefined;
  const budgetKey = (openid: string, templateId: string) => `${openid} ${templateId}`;

  function keep(message: SentMessage): void {
    const oldest = messages.size >= KEPT ? messages.values()[0] : undefined;
    if (oldest) messages.delete(oldest.id);
    messages.set(message.id, message);
  }

  return {
    consent(openid, templateIds, outcome) {
      const answer: Record<string, string> = {};
      for (const id of templateIds.slice(0, MOST_TEMPLATES)) {
        if (!template(id)) {
          answer[id] = 'filter';
          continue;
        }
        answer[id] = outcome;
        const key = budgetKey(openid, id);
        if (outcome === 'accept') budgets.set(key, (budgets.get(key) ?? 0) + 1);
      }
      return answer;
    },

    send({ touser, template_id, page, data }) {
      if (typeof touser !== 'string' || !personas.known(touser)) return wechatError(40003, 'invalid openid');
      const found = typeof template_id === 'string' ? template(template_id) : undefined;
      if (!found) return wechatError(40037, 'invalid template_id');
      if (typeof data !== 'object' || data === null) return wechatError(47001, 'data format error');
      const fields = data as Record<string, unknown>;
      const missing = found.fields?.find((field) => !Object.hasOwn(fields, field));
      const fault = missing ? `argument invalid! data.${missing}.value is empty` : fieldAtFault(fields);
      if (fault) return wechatError(47003, fault);
      if (typeof page === 'string' && takeFault(faults, 'messagePage')) return wechatError(41030, 'invalid page');
      const refused = refusals.find(([planted]) => takeFault(faults, planted));
      if (refused) return wechatError(refused[1], refused[2]);
      const key = budgetKey(touser, found.id);
      const budget = budgets.get(key) ?? 0;
      if (budget <= 0) return wechatError(43101, 'user refuse to accept the msg');
      if (!found.longTerm) budgets.set(key, budget - 1);
      keep({
        id: randomUUID(),
        at: new Date(now()).toISOString(),
        openid: touser,
        templateId: found.id,
        ...(found.title === undefined ? {} : { title: found.title }),
        ...(typeof page === 'string' ? { page } : {}),
        data: Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [name, String((field as { value: unknown }).value)]),
        ),
      });
      if (takeFault(faults, 'messageAnswerLost')) throw new CloudError('SYS_ERR', 'socket hang up');
      return wechatOk();
    },

    sent: () => messages.values(),
  };
}
