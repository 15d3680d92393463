// A second, independent verifier of recount packages 复核包. Exit code 0: all holds · 1: something does not · 2: not readable.
// It shares no line with the first one (domain/src/assembly), on nothing but node:crypto, and refuses all that the first one refuses.
// It does not look up a receipt or promise (npm run verify -- PACKAGE.json --receipt CODE), nor say what each check proves.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// ---- Shapes. `name field:type …` or `name = type`; `field?` may be missing; `[]` a list of, `|` one of; any other word is itself.
// What is compared whole with our own (totals, fractions, results) may look as it likes here.
const SHAPES = `
policy abstain:participates invalid:not-participating|participating ballotScope:owner|unit duplicates:last|first
  channelPriority:null|channel[] countParking:true|false followMajority:false rights:holder-at-cast|holder-on-roll
  tieBreak:second-ballot|lot proxyCap:whole
grounds abstain?:text invalid?:text ballotScope?:text duplicates?:text channelPriority?:text countParking?:text
  followMajority?:text rights?:text tieBreak?:text proxyCap?:text
candidate id:text name:text
ordinary = rules-of-procedure|covenant|committee|company|use-fund|other
special = raise-fund|rebuild|common-parts-use
of-people id:text kind:election matter:ordinary|special text:text seats:whole candidates:candidate[] rule:text
  quorum:any pass:any
on-matter id:text kind:decision matter:ordinary|special text:text ifAgree:text ifAgainst:text rule:text quorum:any pass:any
question = on-matter|of-people
window from:moment to:moment paperUntil:moment
holder holder:committee|community|street key:hash
card v:mulin-card/2 community:text title:text kind:regular|extraordinary|first questions:question[] policy:policy
  policyGrounds:grounds legalMode:binding-electronic|paper-binding|consultation window:window scope:null|text[]
  rollRoot:hash total:any operatorKey:hash sealedTo:null|holder[]
row unit:text headKey:text area:whole kind:text building:text
channel = electronic|paper
entry commit:hash at:moment channel:channel
head size:whole root:hash chain:hash at:moment closes:true|false signature:signature
log entries:entry[] heads:head[]
choice = text[]|agree|against|abstain|invalid
ballot commit:hash at:moment channel:channel headKey:text units?:text[] choices:choices nonce:nonce
settled = SUPERSEDED|DUPLICATE
reason = NOT_ON_ROLL|OUT_OF_WINDOW|NO_RIGHT|INVALID|settled
refused commit:hash at:moment channel:channel headKey:text units?:text[] reason:reason
package v:mulin-recount/2 pollId:hash card:card roll:row[] log:log ballots:ballot[] refused:refused[] results:any[]
  fingerprint:hash signature:signature`;
const isRecord = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);
const like = (pattern) => (v) => typeof v === 'string' && pattern.test(v);
const isDate = like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const constants = { null: null, true: true, false: false };
const types = {
  any: () => true,
  text: (v) => typeof v === 'string' && v.length <= 4000,
  whole: (v) => Number.isInteger(v) && v >= 0 && v <= 2 ** 51,
  nonce: like(/^[0-9a-f]{32}$/),
  hash: like(/^[0-9a-f]{64}$/),
  signature: like(/^[0-9a-f]{128}$/),
  moment: (v) => isDate(v) && !Number.isNaN(Date.parse(v)),
  choices: (v) => isRecord(v) && Object.entries(v).every(([k, x]) => k !== '__proto__' && fits('choice', x)),
};
for (const line of SHAPES.trim().split(/\n(?! )/)) {
  const [name, ...words] = line.split(/\s+/);
  const fields = words.map((word) => /^(\w+)(\??):(.+)$/.exec(word)?.slice(1));
  types[name] = words[0] === '=' ? (v) => fits(words[1], v) : (v) => isRecord(v) && hasFields(v, fields);
}
function hasFields(v, fields) {
  if (Object.keys(v).some((k) => fields.every(([name]) => name !== k))) return false;
  return fields.every(([name, maybe, type]) => (maybe && v[name] === undefined) || fits(type, v[name]));
}
function fits(type, v) {
  if (type.includes('|')) return type.split('|').some((one) => fits(one, v));
  if (type.endsWith('[]')) return Array.isArray(v) && v.every((x) => fits(type.slice(0, -2), x));
  return types[type] ? types[type](v) : v === (type in constants ? constants[type] : type);
}

// ---- Hashes and signatures
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const canon = (v) => {
  if (Array.isArray(v)) return `[${v.map(canon)}]`;
  if (!isRecord(v)) return JSON.stringify(v);
  const said = Object.keys(v).filter((k) => v[k] !== undefined);
  return `{${said.sort().map((k) => `${JSON.stringify(k)}:${canon(v[k])}`)}}`;
};
const equal = (a, b) => canon(a) === canon(b);
const tagged = (tag, v) => sha(tag, canon(v)).toString('hex');
const leaf = (v) => sha('\0', canon(v));
function tree(leaves) {
  if (leaves.length < 2) return (leaves[0] ?? sha('')).toString('hex');
  const right = (i) => leaves[i + 1];
  const parent = (x, i) => (right(i) ? sha('\x01', x, right(i)) : x);
  return tree(leaves.map((x, i) => (i % 2 ? null : parent(x, i))).filter(Boolean));
}
function signed({ operatorKey }, tag, v, signature) {
  const x = Buffer.from(operatorKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(tag + canon(v)), key, Buffer.from(signature, 'hex'));
}

// ---- The law: Civil Code 278, and Property Law 76 for what was decided until 2020
const LINES = { twoThirds: [2, 3, '>='], threeQuarters: [3, 4, '>='], half: [1, 2, '>'] };
const LAW = {
  CC278_GENERAL: ['twoThirds', 'participating', 'half'],
  CC278_SPECIAL: ['twoThirds', 'participating', 'threeQuarters'],
  PL76_GENERAL: ['half', 'total', 'half'],
  PL76_SPECIAL: ['half', 'total', 'twoThirds'],
};
function ruleFor(matter, closes) {
  const day = new Date(Date.parse(closes) + 8 * 3600_000).toISOString().slice(0, 10);
  if (day >= '2021-01-01') return fits('special', matter) ? 'CC278_SPECIAL' : 'CC278_GENERAL';
  return day >= '2007-10-01' && (fits('use-fund|raise-fund|rebuild', matter) ? 'PL76_SPECIAL' : 'PL76_GENERAL');
}
function isLawful({ matter, rule, quorum, pass, kind, seats, candidates }, { window }) {
  if (rule !== ruleFor(matter, window.to) || !LAW[rule]) return false;
  const [take, of, agree] = LAW[rule];
  const same = (lines, of, [num, den, op]) => equal(lines, { of, area: { num, den, op }, heads: { num, den, op } });
  if (!same(quorum, 'total', LINES[take]) || !same(pass, of, LINES[agree])) return false;
  return kind === 'decision' || (distinct(candidates.map(({ id }) => id)) && seats > 0 && seats <= candidates.length);
}
const reaches = (part, of, { num, den, op }) => {
  const surplus = BigInt(part) * BigInt(den) - BigInt(of) * BigInt(num);
  return of > 0 && (op === '>' ? surplus > 0n : surplus >= 0n);
};
function met(part, of, { area, heads }) {
  return { areaMet: reaches(part.area, of.area, area), headMet: reaches(part.heads, of.heads, heads) };
}
const percent = (part, of) => {
  const cut = of > 0 ? (BigInt(part) * 10000n) / BigInt(of) : 0n;
  return `${cut / 100n}.${String(cut % 100n).padStart(2, '0')}%`;
};

// ---- Who votes, and which ballot speaks for a unit
const ascending = (list) => list.every((x, i) => i === 0 || list[i - 1] < x);
const distinct = (list) => new Set(list).size === list.length;
const append = (map, key, x) => map.set(key, [...(map.get(key) ?? []), x]);
const sum = (list) => list.reduce((all, { area }) => all + area, 0);
const weigh = (list) => ({ area: sum(list), heads: list.length });

function electorate({ roll, card: { policy, scope } }) {
  const inside = ({ building }) => scope === null || scope.includes(building);
  const rows = roll.filter((row) => inside(row) && (policy.countParking || row.kind !== 'parking'));
  const homes = new Map();
  for (const { headKey, unit } of rows) append(homes, headKey, unit);
  const areas = new Map(rows.map(({ unit, area }) => [unit, area]));
  return { homes, areas, total: { area: sum(rows), heads: homes.size } };
}
function isOnRoll({ homes }, { headKey, units }) {
  const own = homes.get(headKey) ?? [];
  const named = units ?? own;
  return named.length > 0 && distinct(named) && named.every((unit) => own.includes(unit));
}
const isInTime = ({ from, to }, { at, channel }) => at < to && (channel === 'paper' || at >= from);

/** Ballots as they were handed in → for every unit the one that speaks, and why the others do not. */
function settle({ channelPriority, duplicates }, { homes }, ballots) {
  const ranks = channelPriority ?? [];
  const rank = ({ channel }) => [...ranks, channel].indexOf(channel) - ranks.length;
  const queues = new Map();
  for (const x of ballots) for (const unit of x.units ?? homes.get(x.headKey) ?? []) append(queues, unit, x);
  const speaker = new Map();
  const repeated = new Set();
  for (const [unit, queue] of queues) {
    const best = queue.filter((x) => queue.every((y) => rank(x) <= rank(y)));
    speaker.set(unit, best[duplicates === 'last' ? best.length - 1 : 0]);
    const again = (x, i) => duplicates === 'first' && Math.min(...queue.slice(0, i).map(rank)) === rank(x);
    for (const x of queue.filter(again)) repeated.add(x);
  }
  const standing = new Set(speaker.values());
  return { speaker, reason: (x) => (standing.has(x) ? undefined : repeated.has(x) ? 'DUPLICATE' : 'SUPERSEDED') };
}

// ---- Counting
function count(question, { policy }, { homes, areas, total }, speaker) {
  const heads = [];
  const counts = (x) => x !== undefined && (x !== 'invalid' || policy.invalid === 'participating');
  for (const [head, units] of homes) {
    const said = units.map((unit) => ({ area: areas.get(unit), answer: speaker.get(unit)?.choices?.[question.id] }));
    const taken = said.filter(({ answer }) => counts(answer));
    const torn = taken.some(({ answer }) => !equal(answer, taken[0].answer));
    if (taken.length) heads.push({ head, torn, area: sum(taken), answer: taken[0].answer });
  }
  const shared = { questionId: question.id, kind: question.kind };
  const headKeys = heads.filter(({ torn }) => torn).map(({ head }) => head);
  if (headKeys.length) return { ...shared, kind: 'undecided', error: 'OWNER_CONFLICT', headKeys };
  const add = (wanted) => weigh(heads.filter(({ answer }) => wanted(answer)));
  const participating = add(() => true);
  const quorum = met(participating, total, question.quorum);
  const sums = { ...shared, total, participating, quorum };
  const of = question.pass.of === 'total' ? total : participating;
  return { ...sums, ...(question.kind === 'election' ? elect : decide)(question, add, of, sums) };
}
function decide({ pass: lines }, add, of, { total, participating, quorum }) {
  const [agree, against, abstain] = ['agree', 'against', 'abstain'].map((word) => add((x) => x === word));
  const pass = met(agree, of, lines);
  const passed = [quorum, pass].every(({ areaMet, headMet }) => areaMet && headMet);
  const [quorumArea, quorumHeads] = ['area', 'heads'].map((k) => percent(participating[k], total[k]));
  const [passArea, passHeads] = ['area', 'heads'].map((k) => percent(agree[k], of[k]));
  return { agree, against, abstain, pass, passed, percent: { quorumArea, quorumHeads, passArea, passHeads } };
}
function elect({ candidates: named, seats, pass }, add, of, { quorum }) {
  const candidates = named.map(({ id }) => ({ id, ...add((x) => Array.isArray(x) && x.includes(id)) }));
  const valid = quorum.areaMet && quorum.headMet;
  const passes = (x) => valid && reaches(x.area, of.area, pass.area) && reaches(x.heads, of.heads, pass.heads);
  const ranked = candidates.filter(passes).sort((a, b) => b.heads - a.heads || b.area - a.area);
  const [last, next] = [ranked[seats - 1], ranked[seats]];
  const level = (x) => x.heads === next?.heads && x.area === next.area;
  const tieAtCut = next !== undefined && level(last);
  const ids = (list) => list.map(({ id }) => id);
  const [elected, reserve] = [ids(ranked.slice(0, seats)), ids(ranked.slice(seats))];
  const tied = tieAtCut ? ids(ranked.filter(level)) : [];
  const committeeFormed = !tieAtCut && elected.length >= 5 && elected.length % 2 === 1;
  return { candidates, elected, reserve, tieAtCut, tied, committeeFormed, needsHuman: valid && !committeeFormed };
}

// ---- The checks
/** The package with all that several checks need. */
function studied(p) {
  const { pollId, card, log } = p;
  const leaves = log.entries.map((entry) => leaf({ v: 'mulin-leaf/1', pollId, ...entry }));
  const links = [Buffer.from(pollId, 'hex')];
  for (const x of leaves) links.push(sha('mulin/link/1\n', links[links.length - 1], x));
  const place = new Map(log.entries.map(({ commit }, i) => [commit, i]));
  const all = [...p.ballots, ...p.refused].sort((a, b) => place.get(a.commit) - place.get(b.commit));
  const logged = all.map(({ commit, at, channel }) => ({ commit, at, channel }));
  const inTurn = [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const heard = inTurn.filter(({ reason }) => reason === undefined || fits('settled', reason));
  const voters = electorate(p);
  return { ...p, ...log, leaves, links, place, all, logged, heard, voters, ...settle(card.policy, voters, heard) };
}
function isAnswered({ questions }, { choices, channel }) {
  const fine = ({ id, kind, seats, candidates }) => {
    const x = choices[id];
    if (x === 'invalid') return channel === 'paper';
    if (!Array.isArray(x)) return x === 'abstain' || (kind === 'decision' && x !== undefined);
    const known = (y) => candidates.some((one) => one.id === y);
    return kind === 'election' && x.length <= seats && ascending(x) && x.every(known);
  };
  return Object.keys(choices).length === questions.length && questions.every(fine);
}
function grows(heads, entries, i) {
  const [{ size, at }, head] = [heads[i - 1] ?? { size: 0, at: '' }, heads[i]];
  const early = entries.slice(size, head.size).some((x) => x.at > head.at);
  return !early && head.at >= at && (head.size > size || (head.closes && head.size === size));
}
function commitOf({ pollId, card }, { channel, headKey, units, choices, nonce }) {
  const inner = tagged('mulin/ballot/1\n', { v: 'mulin-ballot/1', pollId, headKey, units, choices, nonce });
  const sealed = card.sealedTo !== null && channel === 'electronic';
  return sealed ? tagged('mulin/sealed/1\n', { v: 'mulin-sealed/1', pollId, headKey, inner }) : inner;
}
const CHECKS = {
  card: ({ pollId, card, card: { window, policy, questions } }) =>
    [tagged('', card) === pollId, policy.proxyCap <= 20, distinct(policy.channelPriority ?? [])].every(Boolean) &&
    [window.from < window.to, window.to <= window.paperUntil, card.scope?.length !== 0].every(Boolean) &&
    [questions.length > 0, distinct(questions.map(({ id }) => id))].every(Boolean) &&
    questions.every((question) => isLawful(question, card)),
  roll: ({ roll, card }) => tree(roll.map(leaf)) === card.rollRoot && roll.every(({ area }) => area > 0),
  'order of the roll': ({ roll }) => ascending(roll.map(({ unit }) => unit)),
  total: ({ card, voters }) => equal(card.total, voters.total),
  'head signatures': ({ pollId, card, heads }) =>
    heads.every(({ signature, ...head }) => signed(card, 'mulin/head/1\n', { pollId, ...head }, signature)),
  tree: ({ heads, leaves }) => heads.every(({ size, root }) => tree(leaves.slice(0, size)) === root),
  chain: ({ heads, links }) => heads.every(({ size, chain }) => links[size]?.toString('hex') === chain),
  closed: ({ heads }) => heads.findIndex(({ closes }) => closes) === heads.length - 1,
  complete: ({ heads, entries }) => heads.at(-1)?.size === entries.length,
  times: ({ heads, entries }) => heads.every((_, i) => grows(heads, entries, i)),
  'closed after the close': ({ heads, card }) => heads.at(-1)?.at >= card.window.to,
  'log and ballots': ({ entries, logged, place }) => place.size === entries.length && equal(entries, logged),
  'order of the log': ({ ballots, refused, place }) =>
    [ballots, refused].every((list) => ascending(list.map(({ commit }) => place.get(commit) ?? -1))),
  commits: (p) => p.ballots.every((ballot) => commitOf(p, ballot) === ballot.commit),
  'on the roll': ({ all, voters }) => all.every((x) => (x.reason === 'NOT_ON_ROLL') !== isOnRoll(voters, x)),
  'in time': ({ all, card: { window } }) =>
    all.every((x) => x.reason === 'NOT_ON_ROLL' || (x.reason === 'OUT_OF_WINDOW') !== isInTime(window, x)),
  answers: ({ ballots, card }) => ballots.every((ballot) => isAnswered(card, ballot)),
  'which stands': ({ heard, reason }) => heard.every((x) => x.reason === reason(x)),
  results: ({ results, card, voters, speaker }) =>
    results.length === card.questions.length &&
    card.questions.every((question, i) => equal(results[i], count(question, card, voters, speaker))),
  fingerprint: ({ v, pollId, card, roll, entries, heads, ballots, refused, results, fingerprint }) => {
    const lists = Object.entries({ roll, entries, heads, ballots, refused, results });
    const hashes = Object.fromEntries(lists.map(([k, list]) => [k, tree(list.map(leaf))]));
    return tagged('mulin/recount/2\n', { v, pollId, card: tagged('', card), ...hashes }) === fingerprint;
  },
  signature: ({ card, pollId, fingerprint, signature }) =>
    signed(card, 'mulin/package/1\n', { pollId, fingerprint }, signature),
};

/** Name of the check → whether it holds. */
export function recount(pack) {
  if (!fits('package', pack)) return { shape: false };
  try {
    const study = studied(pack);
    return Object.fromEntries(Object.entries(CHECKS).map(([name, holds]) => [name, holds(study)]));
  } catch (error) {
    return { [`can be checked (${error.message})`]: false };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const found = Object.entries(recount(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
    for (const [name, holds] of found) process.stdout.write(`${holds ? 'holds' : 'FAILS'}  ${name}\n`);
    process.exitCode = found.every(([, holds]) => holds) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`usage: node domain/independent/recount.mjs PACKAGE.json\n${error.message}\n`);
    process.exitCode = 2;
  }
}
