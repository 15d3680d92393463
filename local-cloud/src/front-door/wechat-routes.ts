import type { Addresses } from '../storage/addresses';
import { cleanCloudPath, type Files, mayWrite } from '../storage/files';
import type { PaymentOutcome } from '../wechat/pay/payment-sheet';
import type { WeChat } from '../wechat/wechat';
import { readBody, readJson } from './body';
import { Refused, requireOpenid, sendJson } from './exchange';
import type { Routes } from './router';
import { uploadedContent } from './upload';

const UPLOAD_LIMIT = 10 * 1024 * 1024;
const OUTCOMES: readonly PaymentOutcome[] = ['pay', 'cancel', 'fail', 'paying'];

/** What the phone asks WeChat itself for, always as the persona in `x-local-openid`. */
export function wechatRoutes(wechat: WeChat, files: Files, addresses: Addresses): Routes {
  return {
    'POST /wx/phone-code': async ({ req, res }) => {
      const openid = requireOpenid(req);
      wechat.personas.seen(openid);
      const phone = wechat.personas.find(openid)?.phone;
      if (phone === undefined) throw new Refused(409, 'NO_PHONE', '这个身份没有手机号，请在开发者页面补上');
      sendJson(res, 200, { code: wechat.phoneCodes.give(phone) });
    },

    'POST /wx/request-payment': async ({ req, res }) => {
      const openid = requireOpenid(req);
      const { prepayId, outcome = 'pay' } = await readJson(req);
      const wanted = OUTCOMES.find((each) => each === outcome);
      if (typeof prepayId !== 'string' || !wanted)
        throw new Refused(400, 'INVALID_INPUT', '缺少 prepayId 或 outcome 有误');
      wechat.personas.seen(openid);
      sendJson(res, 200, { errMsg: wechat.paymentSheet.pay(openid, prepayId, wanted) });
    },

    'POST /wx/request-subscribe': async ({ req, res }) => {
      const openid = requireOpenid(req);
      const { tmplIds, outcome = 'accept' } = await readJson(req);
      if (!Array.isArray(tmplIds) || !tmplIds.every((id) => typeof id === 'string') || tmplIds.length > 5) {
        throw new Refused(400, 'INVALID_INPUT', 'tmplIds 须为 1 至 5 个模板编号');
      }
      if (outcome !== 'accept' && outcome !== 'reject') throw new Refused(400, 'INVALID_INPUT', 'outcome 有误');
      wechat.personas.seen(openid);
      const answer = wechat.messages.consent(openid, tmplIds, outcome);
      sendJson(res, 200, { errMsg: 'requestSubscribeMessage:ok', ...answer });
    },

    'POST /wx/upload': async ({ req, res, search }) => {
      const openid = requireOpenid(req);
      const cloudPath = cleanCloudPath(new URLSearchParams(search).get('path'));
      if (cloudPath === undefined) throw new Refused(400, 'INVALID_INPUT', '上传路径有误');
      if (!mayWrite(files.find(cloudPath), openid)) throw new Refused(403, 'FORBIDDEN', '不能覆盖他人的文件');
      const content = uploadedContent(await readBody(req, UPLOAD_LIMIT), req.headers['content-type'] ?? '');
      await files.store(cloudPath, content, openid);
      sendJson(res, 200, { fileID: addresses.fileId(cloudPath) });
    },
  };
}
