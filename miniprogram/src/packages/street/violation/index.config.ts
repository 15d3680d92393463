export default definePageConfig({
  navigationBarTitleText: '违规举报',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
