import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const platform = process.env.TARO_ENV ?? 'weapp';

/**
 * The local build (personas, gallery, simulated WeChat Pay) is the web build served by the local cloud.
 * What goes into WeChat never has it: the constant is false there and the branches drop out.
 */
const local = platform === 'h5' && process.env.MULIN_LOCAL !== 'false';
process.env.MULIN_LOCAL = String(local);

/** Workspace packages ship TypeScript sources, and the aria runtime lies beside its plugin: both pass through babel. */
const compile = {
  include: ['../shared-types/src', '../domain/src', 'config/aria'].map((folder) =>
    path.resolve(__dirname, '..', folder),
  ),
};

export default defineConfig<'webpack5'>({
  projectName: 'mulin',
  date: '2026-01-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `${process.env.MULIN_OUTPUT ?? 'dist'}/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'aria/plugin.ts')],
  env: {
    MULIN_LOCAL: JSON.stringify(String(local)),
    MULIN_CLOUD_ENV: JSON.stringify(process.env.MULIN_CLOUD_ENV ?? ''),
  },
  mini: {
    compile,
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true }, cssModules: { enable: false } },
  },
  h5: {
    compile,
    publicPath: './',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      cssModules: { enable: false },
      // 375 units are the width of a phone up to 430; a wider window shows a phone in its middle (index.html).
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 22.93 } },
    },
    webpackChain(chain) {
      // Without this every page would carry its own copy of what many of them share.
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: { shared: { name: 'shared', chunks: 'async', minChunks: 4, minSize: 0, priority: 50 } },
          },
        },
      });
    },
  },
});
