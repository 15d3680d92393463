export default definePageConfig({
  navigationBarTitleText: '举报违规',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
