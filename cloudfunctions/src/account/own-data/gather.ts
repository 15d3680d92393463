import { dayOf } from '@mulin/domain/day/day';
import { clockOf } from '@mulin/domain/ringing/quiet';
import { messages } from '@mulin/shared-types/documents/messages';
import { ownDataVolumes, privacyConsents } from '@mulin/shared-types/documents/own-data';
import { orders } from '@mulin/shared-types/documents/payment';
import { audits, memberships, persons } from '@mulin/shared-types/documents/people';
import { requests } from '@mulin/shared-types/documents/requests';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import { roles } from '@mulin/shared-types/roles';
import { whatWasDone } from '../../desk/what';
import { now } from '../../kit/clock';
import { oneOf, type Row, table } from '../../kit/database';
import { storeFile } from '../../kit/files';
import { idOf } from '../../kit/ids';
import type { ChunkOf } from '../../kit/jobs';
import { unseal } from '../../kit/sealed';
import { type Cell, spreadsheet, yuan } from '../../kit/spreadsheet';
import { placesOf, shownMembership } from '../shown';
import { looksAt } from './looks';
import { MOST_OF_ONE, rollOf } from './show';

export const OWN_DATA = 'own-data';

/** Rows of one long list in one volume. */
const ROWS = 1000;
const MOST_PAYMENTS = 1000;

/** One page of a volume: a heading line, then rows. */
interface Part {
  name: string;
  heads: string[];
  rows: Cell[][];
}

/** The first volume has what is short; every further one so many lines of what was done and of messages. */
export const ownDataChunk: ChunkOf = async ({ _id: jobId, startedBy: openid, cursor, total }) => {
  const volume = Number(cursor || 0);
  const volumes = total || 1 + Math.ceil((await longest(openid)) / ROWS);
  const parts = volume === 0 ? await shortLists(openid) : await longLists(openid, (volume - 1) * ROWS);
  await keep(jobId, openid, volume, parts);
  return { cursor: String(volume + 1), done: 1, finished: volume + 1 >= volumes, total: volumes };
};

async function longest(openid: string): Promise<number> {
  return Math.max(await table(audits).count({ openid }), await table(messages).count({ openid }));
}

async function keep(jobId: string, openid: string, volume: number, parts: readonly Part[]): Promise<void> {
  const sheets = parts.map(({ name, heads, rows }) => ({ name, rows: [heads, ...rows], widths: heads.map(() => 24) }));
  const json = Object.fromEntries(
    parts.map(({ name, heads, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]))),
    ]),
  );
  const path = `own-data/${jobId}/${volume + 1}`;
  const [sheetId, jsonId] = await Promise.all([
    storeFile(`${path}.xlsx`, spreadsheet(sheets)),
    storeFile(`${path}.json`, Buffer.from(JSON.stringify(json, null, 1))),
  ]);
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const _id = idOf('ov', 'membership', jobId, String(volume));
  await table(ownDataVolumes).insertIfAbsent({
    _id,
    jobId,
    openid,
    volume: volume + 1,
    rows,
    sheetId,
    jsonId,
    at: now(),
  });
}

async function shortLists(openid: string): Promise<Part[]> {
  const person = await table(persons).get(openid);
  const held = await table(memberships).find({ openid }, { limit: MOST_OF_ONE });
  const [places, consents, roll, seen, paid, asked, rings] = await Promise.all([
    placesOf(held),
    table(privacyConsents).find({ openid }, { limit: MOST_OF_ONE }),
    rollOf(person),
    looksAt(openid, person?.phoneHash, ROWS),
    paymentsOf(openid, held),
    requestsOf(openid, held),
    table(ringChoices).get(openid),
  ]);
  return [
    {
      name: '手机号和同意',
      heads: ['项目', '内容'],
      rows: [
        ['手机号', person ? unseal('phone', person.phoneSealed) : ''],
        ['大字版', person?.elder ? '开' : '关'],
        ['微信提醒免打扰', quietText(rings)],
        ['不要的微信提醒', rings?.off.join('、') ?? ''],
        ...consents.map(({ version, at, withdrawnAt }): Cell[] => [
          `同意隐私说明 ${version}`,
          `${dayOf(at)}${withdrawnAt ? `，${dayOf(withdrawnAt)} 收回` : ''}`,
        ]),
      ],
    },
    {
      name: '身份和房子',
      heads: ['身份', '地方', '姓名', '状态', '起', '止'],
      rows: held.map((one): Cell[] => {
        const { placeName, personName } = shownMembership(one, places);
        const until = one.until ? dayOf(one.until) : '';
        return [roles[one.role].title, placeName, personName, one.status, dayOf(one.since), until];
      }),
    },
    {
      name: '名册上的我',
      heads: ['房子', '姓名', '面积（㎡）'],
      rows: roll.map(({ label, name, areaCenti }): Cell[] => [label, name, areaCenti / 100]),
    },
    { name: '我缴的费', heads: ['日期', '房子', '金额（元）', '收据号', '状态'], rows: paid },
    { name: '我报的修', heads: ['日期', '编号', '房子', '内容', '状态'], rows: asked },
    {
      name: '谁看过我的资料',
      heads: ['时间', '谁', '房子', '看了什么', '理由'],
      rows: seen.map(({ at, roleTitle, unitLabel, field, reason }): Cell[] => [
        at.toISOString(),
        roleTitle,
        unitLabel,
        field === 'phone' ? '电话' : '姓名',
        reason,
      ]),
    },
  ];
}

type Held = { unitId?: string | undefined }[];
const homesIn = (held: Held): string[] => [...new Set(held.flatMap(({ unitId }) => unitId ?? []))];

async function paymentsOf(openid: string, held: Held): Promise<Cell[][]> {
  const found = await table(orders).find(
    { unitId: oneOf(homesIn(held)), openid },
    { limit: MOST_PAYMENTS, orderBy: [['createdAt', 'desc']] },
  );
  return found.map(({ createdAt, unitId, totalFen, receiptNo, state }) => [
    dayOf(createdAt),
    unitId,
    yuan(totalFen),
    receiptNo ?? '',
    state,
  ]);
}

async function requestsOf(openid: string, held: Held): Promise<Cell[][]> {
  const found = await table(requests).find(
    { unitId: oneOf(homesIn(held)), reportedBy: openid },
    { limit: MOST_PAYMENTS, orderBy: [['reportedAt', 'desc']] },
  );
  return found.map(({ reportedAt, no, unitLabel, text, state }) => [dayOf(reportedAt), no, unitLabel, text, state]);
}

/** What the person did, as the trail has it: never a choice, a phone or an ID number; and what they were told. */
const quietText = (rings: Row<typeof ringChoices> | undefined): string =>
  rings?.quiet ? `${clockOf(rings.quiet.from)}–${clockOf(rings.quiet.to)}` : '没有设';

async function longLists(openid: string, skip: number): Promise<Part[]> {
  const [deeds, told] = await Promise.all([
    table(audits).find({ openid }, { skip, limit: ROWS, orderBy: [['at', 'desc']] }),
    table(messages).find({ openid }, { skip, limit: ROWS, orderBy: [['at', 'desc']] }),
  ]);
  return [
    {
      name: '我做过的事',
      heads: ['时间', '做了什么', '房子'],
      rows: deeds.map(({ at, functionName, operation, unitId }): Cell[] => [
        at.toISOString(),
        whatWasDone(functionName, operation),
        unitId ?? '',
      ]),
    },
    {
      name: '收到的消息',
      heads: ['时间', '标题', '内容', '房子'],
      rows: told.map(({ at, title, body, home }): Cell[] => [at.toISOString(), title, body, home]),
    },
  ];
}
