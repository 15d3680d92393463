import { webcrypto } from 'node:crypto';
import type { WeappLog } from './log';

/** What a test puts in place of WeChat's own answer. */
export interface WxAnswers {
  /** Answers `wx.cloud.callFunction`; throw to play a broken network. */
  callFunction?: (name: string, data: unknown) => unknown;
  /** Any other API, by name. */
  [api: string]: ((...args: never[]) => unknown) | undefined;
}

interface Options {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
}

export interface Navigation {
  open(url: string): void;
  replaceAll(url: string): void;
  replaceTop(url: string): void;
  back(): void;
}

const phone = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  fontSizeSetting: 16,
  theme: 'light',
  platform: 'ios',
  brand: 'iPhone',
  model: 'iPhone',
  system: 'iOS 16',
  version: '8.0.50',
  SDKVersion: '3.8.0',
  language: 'zh_CN',
};

const capsule = { top: 48, height: 32, width: 87, left: 278, right: 365, bottom: 80 };

const silent =
  'showToast hideToast showLoading hideLoading setNavigationBarTitle stopPullDownRefresh pageScrollTo requestPayment previewImage';
const listeners =
  'onAppShow onAppHide onError onUnhandledRejection onThemeChange onWindowResize offWindowResize onPageNotFound onNeedPrivacyAuthorization';

/** A `wx` that plays the APIs a page may meet; whatever it does not play is `undefined` and is noted. */
export function standInWx(first: string, log: WeappLog, go: Navigation, answers: WxAnswers): object {
  const storage = new Map<string, unknown>();
  const recorded = (api: string, act: (options: Options) => unknown) => (options: Options) => {
    log.calls.push({ api, args: [{ ...options }] });
    return act(options ?? {});
  };
  const succeed =
    (api: string, result: object = {}) =>
    ({ success, complete }: Options) => {
      success?.({ errMsg: `${api}:ok`, ...result });
      complete?.({ errMsg: `${api}:ok`, ...result });
    };
  const navigate = (api: string, move: (url: string) => void) =>
    recorded(api, (options) => {
      const url = 'url' in options ? String(options.url) : '';
      move(url);
      succeed(api)(options);
    });
  const launch = { path: first, query: {}, scene: 1001 };
  const played: Record<string, unknown> = {
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getAppBaseInfo: () => phone,
    getDeviceInfo: () => phone,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => capsule,
    canIUse: () => true,
    nextTick: (then: () => void) => setTimeout(then, 0),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    navigateTo: navigate('navigateTo', go.open),
    redirectTo: navigate('redirectTo', go.replaceTop),
    switchTab: navigate('switchTab', go.replaceAll),
    reLaunch: navigate('reLaunch', go.replaceAll),
    navigateBack: recorded('navigateBack', (options) => {
      go.back();
      succeed('navigateBack')(options);
    }),
    // By callbacks only, as old base libraries do.
    getRandomValues: (options: Options & { length: number }) => {
      const { buffer } = webcrypto.getRandomValues(new Uint8Array(options.length));
      succeed('getRandomValues', { randomValues: buffer })(options);
    },
    requestSubscribeMessage: recorded('requestSubscribeMessage', succeed('requestSubscribeMessage')),
    env: { USER_DATA_PATH: 'http://usr' },
    cloud: standInCloud(log, answers),
  };
  for (const api of silent.split(' ')) played[api] = recorded(api, succeed(api));
  for (const api of listeners.split(' ')) played[api] = () => undefined;
  for (const [api, answer] of Object.entries(answers)) if (api !== 'callFunction') played[api] = answer;
  return new Proxy(played, {
    get(target, api) {
      if (typeof api === 'string' && !(api in target) && !api.startsWith('webpack')) log.missing.add(api);
      return Reflect.get(target, api);
    },
  });
}

function standInCloud(log: WeappLog, answers: WxAnswers): object {
  const { callFunction = () => undefined } = answers;
  return {
    init: (options: unknown) => void log.calls.push({ api: 'cloud.init', args: [options] }),
    callFunction: async ({ name, data }: { name: string; data: unknown }) => {
      log.calls.push({ api: 'cloud.callFunction', args: [{ name, data }] });
      return { result: callFunction(name, data), errMsg: 'cloud.callFunction:ok' };
    },
    uploadFile: async ({ cloudPath }: { cloudPath: string }) => {
      log.calls.push({ api: 'cloud.uploadFile', args: [{ cloudPath }] });
      return { fileID: `cloud://stand-in/${cloudPath}`, statusCode: 204 };
    },
  };
}
