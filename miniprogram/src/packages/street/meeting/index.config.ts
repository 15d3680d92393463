export default definePageConfig({
  navigationBarTitleText: '联席会议记录',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
