import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * WeChat's uploader, if it is installed: it is large (about 270 MB) and only who deploys needs it, so it is no dependency of ours.
 * MINIPROGRAM_CI names the folder it lies in; otherwise it is looked for from here.
 */
export function findCi() {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  try {
    return require(process.env.MINIPROGRAM_CI ? path.resolve(process.env.MINIPROGRAM_CI) : 'miniprogram-ci');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

/** The repository as the uploader wants to hear of it. */
export const projectOf = (ci, { WX_APPID: appid, WX_UPLOAD_KEY: key }) =>
  new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: process.cwd(),
    privateKeyPath: path.resolve(key),
    ignores: ['node_modules/**/*'],
  });

export const howToInstall =
  'miniprogram-ci is not installed. Either: npm install --prefix ../uploader --ignore-scripts miniprogram-ci@2.1.42, then\n' +
  'MINIPROGRAM_CI=../uploader/node_modules/miniprogram-ci npm run deploy …  Or in WeChat DevTools, with this folder opened:';
