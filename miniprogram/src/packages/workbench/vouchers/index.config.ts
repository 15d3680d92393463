export default definePageConfig({ navigationBarTitleText: '记账与凭证' });
