import type { Purpose } from '@mulin/domain/ringing/purposes';

/**
 * 订阅消息模板: the account's own id per purpose, `MULIN_TEMPLATES` = `{"fees":"…"}`. A purpose without one does not ring. Read for every
 * call, since a template is exchanged without anything else changing.
 */
export function templateFor(purpose: Purpose): string | undefined {
  const ids = JSON.parse(process.env.MULIN_TEMPLATES || '{}') as Partial<Record<Purpose, string>>;
  return ids[purpose] || undefined;
}
