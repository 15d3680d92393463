import { audits as collection, memberships } from '@mulin/shared-types/documents/people';
import type { desk } from '@mulin/shared-types/operations/desk';
import { type Role, residentRoles, roles } from '@mulin/shared-types/roles';
import type { Altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { whatWasDone } from '../what';

type Entry = Row<typeof collection>;

const MOST_POSTS = 1000;
const outcomes: Record<Entry['outcome'], string> = {
  done: '已办',
  begun: '正在办',
  refused: '没有办成，过程已记下',
  unknown: '中途断开，结果不明，请核对',
};
const isResident = (role: string): boolean => (residentRoles as readonly string[]).includes(role);
const titleOf = (role: string): string => (role in roles ? roles[role as Role].title : role);

/** 举报人保密: that somebody reported stands in the trail, never who, nor by which post; the company reads along. */
const veiled: readonly string[] = ['street.reportViolation', 'street.stillThere'];
const isVeiled = ({ functionName, operation }: Entry): boolean => veiled.includes(`${functionName}.${operation}`);
const REPORTER = '举报人';

/**
 * By the chain, so that nothing is read here that the check does not look at. Staff stand here by name. Residents do not, nor which home
 * it was: that someone voted or paid is not for the neighbours to know.
 */
export const audits: Handler<typeof desk, 'audits'> = async ({ communityId, skip, limit }) => {
  const [total, found] = await Promise.all([
    table(collection).count({ chain: communityId }),
    table(collection).find({ chain: communityId }, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  const names = await namesOf(found.filter(byStaff));
  return {
    total,
    entries: found.map((entry) => ({
      at: entry.at.toISOString(),
      who: byStaff(entry) ? (names.get(entry.openid) ?? '已离任') : '',
      roles: isVeiled(entry) ? REPORTER : entry.roles.map(titleOf).join('、') || '微信用户',
      what: whatWasDone(entry.functionName, entry.operation),
      subject: byStaff(entry) ? subjectOf(entry) : '',
      altered: byStaff(entry) ? alteredIn(entry) : [],
      outcome: entry.outcome,
      outcomeText: outcomes[entry.outcome],
    })),
  };
};

const byStaff = (entry: Entry): boolean => entry.roles.length > 0 && !entry.roles.some(isResident) && !isVeiled(entry);

/** What people call the thing, where the function wrote that down; else the home's own number. */
function subjectOf({ detail, unitId }: Entry): string {
  const named = ['no', 'name', 'title', 'fileName', 'reason'].map((key) => detail[key]);
  const texts = named.filter((value): value is string => typeof value === 'string' && value !== '');
  const home = unitId?.replace(/^c_[^-]+-/, '') ?? '';
  return [home, texts[0]].filter(Boolean).join(' · ');
}

/** 由什么改成什么, where the act wrote that down. */
const alteredIn = ({ detail }: Entry): Altered[] =>
  Array.isArray(detail.altered) ? (detail.altered as Altered[]) : [];

/** The names people hold their posts by, or held them by: nobody is rid of what they did by leaving. */
async function namesOf(entries: readonly Entry[]): Promise<Map<string, string>> {
  const openids = [...new Set(entries.map(({ openid }) => openid))];
  if (openids.length === 0) return new Map();
  const held = await table(memberships).find(
    { openid: oneOf(openids), status: oneOf(['ended', 'active'] as const) },
    { limit: MOST_POSTS, fields: ['openid', 'role', 'personName', 'status'] },
  );
  const posts = held
    .filter(({ role }) => !isResident(role))
    .sort((one, other) => Number(one.status === 'active') - Number(other.status === 'active'));
  return new Map(posts.map(({ openid, personName }) => [openid, unseal('name', personName)]));
}
