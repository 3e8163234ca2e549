import { wordingOf } from '../wording-of.ts';

/**
 * Chinese, simplified and traditional. Compared with the public translations of tarteaucitron.js; terms of law as in the language of privacy statements.
 * No native speaker has checked these words.
 */
export const wording = wordingOf({
  language: 'zh',
  rank: 39,
  common: '我们, 我們, 您的, 使用, 网站, 網站, 以及, 可以, 或者, 这些, 這些, 了解, 更多',
  topic: {
    cookie: 'cookie*, 曲奇, 储存在您设备上的小型文件',
    consent: '同意, 许可, 授权',
    tracking: '跟踪, 追踪, 追蹤, 类似技术, 類似技術',
    privacy: '隐私, 隱私, 个人信息, 個人資料, 个人数据, 您的数据, 您的資料, 数据保护',
    web: '网站, 網站, 网页, 網頁, 浏览, 瀏覽, 体验, 體驗, 统计, 統計, 分析, 广告, 廣告, 营销, 行銷, 合作伙伴, 合作夥伴, 设备, 裝置, 流量, 内容, 內容',
  },
  foreign: {
    newsletter: '订阅, 訂閱, 优惠, 电子报, 電子報, 折扣',
    age: '18岁, 年满, 未成年, 成年人',
    chat: '在线客服, 聊天',
    login: '登录, 登入, 密码, 密碼, 注册',
    shop: '购物车, 購物車, 订单, 購買, 购买',
    survey: '问卷, 問卷',
    region: '您所在的国家, 选择国家, 選擇國家',
    terms: '使用条款, 服務條款, 服务条款',
    push: '推送通知',
  },
  control: {
    not: '不, 无, 無',
    accept: '接受, 同意, 允许, 允許, 许可, 认可',
    agree: '好的, 知道了, 我知道了, 继续, 繼續, 明白, 确定, 確定',
    all: '全部, 所有, 一切',
    reject: '拒绝, 拒絕, 不同意, 不接受, 禁用, 禁止, 不允许, 不允許, 不用了, 撤回, 撤销, 否',
    necessary: '必要, 必需, 必须, 必須, 基本, 功能性, 强制性, 絕對必要',
    unnecessary: '非必要, 非必需, 可选, 可選, 不必要',
    only: '仅, 僅, 只',
    save: '保存, 儲存, 储存, 确认, 確認, 提交',
    selection: '选择, 選擇, 所选, 所選, 选中, 偏好',
    settings: '设置, 設定, 設置, 偏好, 管理, 自定义, 自訂, 个性化, 选项, 選項, 详情, 詳情',
    close: '关闭, 關閉, 隐藏, 稍后, 取消, 以后再说',
    more: '更多信息, 更多資訊, 了解更多, 瞭解更多, 政策, 声明, 聲明, 此处, 這裡, 详细信息',
  },
  answer: {
    next: '下一步',
    last: '完成',
    bareMore: '更多',
    on: '是, 开启',
    off: '否, 关闭',
    wish: '希望, 想要',
  },
  text: {
    dealing: '目的, 合作伙伴, 合作夥伴',
    ground: '基于, 基於, 根据',
    wall: '必须接受, 必須接受',
    scrolling: '滚动',
    parties: '第三方, 合作伙伴, 合作夥伴',
    withdrawal: '撤回, 撤销, 随时, 隨時, 更改',
    interest: '合法利益, 正当利益',
    browsing: '继续浏览, 继续使用, 繼續瀏覽, 繼續使用',
    closing: '关闭此, 關閉此',
    vagueLink: '更多信息, 了解更多, 此处, 政策',
    shutting: '关闭, 關閉',
    uses: '使用, 存储, 储存, 收集, 处理',
    improves: '改善, 改进, 提升, 优化, 優化',
    aims: '测量, 分析, 个性化, 廣告, 广告',
    visits: '访问, 訪問, 设备, 裝置, 网站, 網站, 浏览',
  },
});
