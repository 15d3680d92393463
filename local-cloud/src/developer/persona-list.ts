import { Refused } from '../front-door/exchange';
import type { Persona } from '../wechat/personas';

const OPENID = /^(?=.*[A-Za-z])[\w-]{1,64}$/;

/** A list of personas as a developer sends it, or a refusal that says what is wrong. */
export function parsePersonas(given: unknown): Persona[] {
  if (!Array.isArray(given)) throw new Refused(400, 'INVALID_INPUT', '身份列表须为数组');
  return given.map((each: unknown, index) => {
    const { openid, name, phone, note } = (each ?? {}) as Record<string, unknown>;
    const refuse = (what: string) => new Refused(400, 'INVALID_INPUT', `第 ${index + 1} 个身份的${what}有误`);
    if (typeof openid !== 'string' || !OPENID.test(openid)) throw refuse(' openid ');
    if (typeof name !== 'string' || name === '') throw refuse('姓名');
    if (phone !== undefined && (typeof phone !== 'string' || !/^1\d{10}$/.test(phone))) throw refuse('手机号');
    if (note !== undefined && typeof note !== 'string') throw refuse('备注');
    return { openid, name, ...(phone === undefined ? {} : { phone }), ...(note === undefined ? {} : { note }) };
  });
}
