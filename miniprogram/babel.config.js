// NutUI comes in piece by piece, each with the style sheet that lies beside it.
const nutui = '@nutui/nutui-react-taro/dist/es/packages';

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12', android: '7' } }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        customName: (name) => `${nutui}/${name.replaceAll('-', '')}`,
        customStyleName: (name) => `${nutui}/${name.replaceAll('-', '')}/style/css`,
      },
      'nutui',
    ],
  ],
};
