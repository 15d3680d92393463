// Taro's WeChat templates carry only the attributes they list and aria-* is not among them, so it would be dropped silently.
// Both halves must learn it: the template writer (build) and the alias table that shortens keys in setData (runtime).
import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import { ariaComponents } from './attributes';

export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (!platform.template) return; // the web writes no templates
      platform.template.mergeComponents(context, ariaComponents);
      platform.runtimePath = [platform.runtimePath ?? [], path.join(__dirname, 'runtime.ts')].flat();
    },
  });
};
