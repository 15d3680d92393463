import { dayOf, wallClock } from '@mulin/domain/day/day';
import { correctionKinds, correctionStates } from '@mulin/domain/people/corrections';
import { messages } from '@mulin/shared-types/documents/messages';
import { corrections, looks } from '@mulin/shared-types/documents/own-data';
import { audits } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { whatWasDone } from '../../../desk/what';
import { oneOf, type Row } from '../../../kit/database';
import { unseal } from '../../../kit/sealed';
import { newest, type Sheet, sheet } from './sheet';

const transferWords = { asked: '等复核', done: '过户了', refused: '退回了' } as const;

const LOOK = ['时间', '谁', '房子', '看了什么', '理由'];
const lookedAt = (found: readonly Row<typeof looks>[]) =>
  found.map(({ at, roleTitle, unitLabel, field, reason }) => [
    wallClock(at),
    roleTitle,
    unitLabel,
    field === 'phone' ? '电话' : '姓名',
    reason,
  ]);

/** What is held about the person as such: 更正、过户、谁看过, the trail and the messages. */
export const heldAbout: Sheet[] = [
  sheet(corrections, {
    name: '我要求更正的',
    by: 'openid',
    order: newest('askedAt'),
    heads: ['日期', '房子', '什么', '我写的', '现在', '答复'],
    where: ({ openid }) => ({ openid }),
    rows: (found) =>
      found.map(({ askedAt, unitLabel, kind, wantedSealed, state, answer }) => [
        dayOf(askedAt),
        unitLabel,
        correctionKinds[kind],
        wantedSealed === '' ? '' : unseal('name', wantedSealed),
        correctionStates[state],
        answer,
      ]),
  }),
  sheet(unitTransfers, {
    name: '过户到我名下的房子',
    by: 'owners.phoneHash',
    order: newest('askedAt'),
    heads: ['登记日', '房子', '我的姓名', '结清证明', '现在'],
    where: ({ phoneHash }) => (phoneHash === null ? null : { 'owners.phoneHash': phoneHash }),
    rows: (found, { phoneHash }) =>
      found.flatMap(({ day, unitLabel, owners, certificate, state }) =>
        owners
          .filter((one) => one.phoneHash === phoneHash)
          .map(({ nameSealed }) => [day, unitLabel, unseal('name', nameSealed), certificate, transferWords[state]]),
      ),
  }),
  sheet(unitHistory, {
    name: '名册上以前的我',
    by: 'before',
    order: newest('replacedAt'),
    heads: ['改的日期', '房子', '改以前的姓名'],
    where: ({ homes }) => ({ unitId: oneOf(homes) }),
    rows: (found, { phoneHash }) =>
      found.flatMap(({ replacedAt, before }) => {
        const { label, owners } = units.document.parse(before);
        return owners
          .filter((one) => one.phoneHash !== '' && one.phoneHash === phoneHash)
          .map(({ nameSealed }) => [dayOf(replacedAt), label, unseal('name', nameSealed)]);
      }),
  }),
  sheet(looks, {
    name: '谁看过我的资料',
    by: 'aboutOpenid',
    order: newest('at'),
    heads: LOOK,
    where: ({ openid }) => ({ aboutOpenid: openid }),
    rows: lookedAt,
  }),
  sheet(looks, {
    name: '谁看过名册上的我',
    by: 'aboutHash',
    order: newest('at'),
    heads: LOOK,
    where: ({ phoneHash }) => (phoneHash === null ? null : { aboutHash: phoneHash }),
    rows: lookedAt,
  }),
  // What the person did, as the trail has it: never a choice, a phone or an ID number.
  sheet(audits, {
    name: '我做过的事',
    by: 'openid',
    order: newest('at'),
    heads: ['时间', '做了什么', '房子'],
    where: ({ openid }) => ({ openid }),
    rows: (found, { label }) =>
      found.map(({ at, functionName, operation, unitId }) => [
        wallClock(at),
        whatWasDone(functionName, operation),
        label(unitId ?? ''),
      ]),
  }),
  sheet(messages, {
    name: '收到的消息',
    by: 'openid',
    order: newest('at'),
    heads: ['时间', '标题', '内容', '房子'],
    where: ({ openid }) => ({ openid }),
    rows: (found) => found.map(({ at, title, body, home }) => [wallClock(at), title, body, home]),
  }),
];
