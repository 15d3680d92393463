/** As whom the local build acts. WeChat knows who is calling by itself, so there it is always undefined. */
const key = 'mulin.persona';

export function openid(): string | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined;
  return window.localStorage.getItem(key) ?? undefined;
}

export function rememberPersona(chosen: string): void {
  window.localStorage.setItem(key, chosen);
}

export function choosePersona(chosen: string): void {
  rememberPersona(chosen);
  window.location.reload();
}
