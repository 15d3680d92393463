export default definePageConfig({ navigationBarTitleText: '召集业主大会' });
