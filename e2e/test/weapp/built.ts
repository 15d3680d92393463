import path from 'node:path';

/** Where `npm run build:weapp` puts the mini-program. */
export const built = path.join(__dirname, '../../../miniprogram/dist/weapp');
