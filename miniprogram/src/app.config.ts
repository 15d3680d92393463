import { mainPages, subPackages } from './pages';

/** The gallery shows every component in every state; only the local build has it. */
const local = process.env.MULIN_LOCAL === 'true' ? [{ root: 'packages/gallery', pages: ['index'] }] : [];

export default defineAppConfig({
  pages: [...mainPages],
  subPackages: [...Object.entries(subPackages).map(([root, pages]) => ({ root, pages: [...pages] })), ...local],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '睦邻',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#F1F4F2',
    backgroundColor: '#F1F4F2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#5B6964',
    selectedColor: '#14594E',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/board/index', text: '公示' },
      { pagePath: 'pages/assembly/index', text: '议事' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
