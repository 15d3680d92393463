export default definePageConfig({
  navigationBarTitleText: '放假安排',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
