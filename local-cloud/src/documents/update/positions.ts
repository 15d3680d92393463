import { type Doc, isPlain } from '../document';
import { matcher } from '../query';
import { requestFailed } from '../refusal';
import { reach, valueAt } from './path';

/** Turns `$` (the first list member the query met) and `$[]` (every member) in a path into plain indexes. */
export function concretePaths(doc: Doc, path: string, criteria: Doc): string[] {
  const steps = path.split('.');
  const at = steps.findIndex((step) => step.startsWith('$'));
  if (at < 0) return [path];
  const list = steps.slice(0, at).join('.');
  const rest = steps.slice(at + 1);
  const place = reach(doc, list, false);
  const members = place ? valueAt(place) : undefined;
  if (!Array.isArray(members)) throw requestFailed(`The path '${list}' must exist and hold a list`);
  return indexes(steps[at] ?? '', list, members, criteria).flatMap((index) =>
    concretePaths(doc, [list, String(index), ...rest].join('.'), criteria),
  );
}

function indexes(step: string, list: string, members: unknown[], criteria: Doc): number[] {
  if (step === '$[]') return members.map((_, index) => index);
  if (step !== '$') throw requestFailed(`array filters are not available: '${step}'`);
  const tests = memberTests(list, criteria);
  const index = tests.length === 0 ? -1 : members.findIndex((member) => tests.every((test) => test(member)));
  if (index < 0) throw requestFailed('The positional operator did not find the match needed from the query.');
  return [index];
}

/** The conditions the query puts on the list, as tests of one member. */
function memberTests(list: string, criteria: Doc): ((member: unknown) => boolean)[] {
  return Object.entries(criteria).flatMap(([field, condition]) => {
    if (field === '$and' && Array.isArray(condition)) {
      return condition.filter(isPlain).flatMap((part) => memberTests(list, part));
    }
    if (field === list) return [memberTest(condition)];
    if (!field.startsWith(`${list}.`)) return [];
    const matches = matcher({ [field.slice(list.length + 1)]: condition });
    return [(member: unknown) => isPlain(member) && matches(member)];
  });
}

function memberTest(condition: unknown): (member: unknown) => boolean {
  const inner = isPlain(condition) && isPlain(condition.$elemMatch) ? condition.$elemMatch : undefined;
  if (inner && !Object.keys(inner).some((key) => key.startsWith('$'))) {
    const matches = matcher(inner);
    return (member) => isPlain(member) && matches(member);
  }
  const matches = matcher({ member: inner ?? condition });
  return (member) => matches({ member });
}
