import path from 'node:path';

/** Where `npm run build:weapp` puts the mini-program. */
export const built = path.resolve(__dirname, '../../../miniprogram', process.env.MULIN_OUTPUT ?? 'dist', 'weapp');
