const address = () => process.env.WX_API || 'https://api.weixin.qq.com';

async function post(path, body) {
  const response = await fetch(`${address()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path.split('?')[0]} answered ${response.status}: ${text.slice(0, 200)}`);
  }
}

/** The stable token: asking for it does not make anybody else’s token invalid. It is kept in memory only. */
async function accessToken({ WX_APPID: appid, WX_SECRET: secret }) {
  const answer = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret });
  if (!answer.access_token) throw new Error(`No access token: ${answer.errcode} ${answer.errmsg}`);
  return answer.access_token;
}

/** WeChat's server side as this mini-program may call it. `send` gives the whole answer, `errcode` and all. */
export async function connect(given) {
  const token = encodeURIComponent(await accessToken(given));
  return { send: ({ path, body }) => post(`${path}?access_token=${token}`, body) };
}
