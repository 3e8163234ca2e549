import type { LanguageWords } from '../language.ts';

/**
 * Chinese, simplified and traditional. Terms of law as in the Personal Information Protection Law and what sites call the terms of Regulation (EU) 2016/679; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'zh',
  links: {
    privacy: '隐私, 隱私, 个人信息, 個人資料, 个人数据, 数据保护, 資料保護, 个人资料, yinsi',
    cookies: 'cookie, cookies, 曲奇',
    document: '政策, 声明, 聲明, 通知, 条款, 權政策, 权政策',
    neutral: '我们, 我們, 关于, 關於, 保护, 保護, 使用',
    settings: '设置, 設定, 偏好, 管理',
    other: '食谱, 新闻, 职位',
  },
  parts: {
    responsible: '控制者, 负责人, 联系, 電話, 电话, 聯絡, 聯繫',
    officer: '数据保护官, 數據保護, 个人信息保护负责人',
    purposes: '目的, 用途, 用于, 用於',
    ground: '法律依据, 法律依據, 法律基础, 同意, 合法利益, 正当利益, 合同, 法定义务',
    recipients:
      '第三方, 接收方, 接收者, 处理者, 受托, 共享, 披露, 提供给, 转让, 服务提供商, 供应商, 合作伙伴, 分享',
    transfers: '第三国, 境外, 跨境, 境内, 欧盟以外',
    retention: '保存期限, 存储期限, 保留期限, 保存, 保留',
    access: '访问权, 查阅, 访问, 查閱, 存取',
    objection: '反对, 反對, 拒绝处理',
    restriction: '限制处理, 限制, 限制處理',
    portability: '可携带, 数据转移, 轉移, 可攜',
    withdrawal: '撤回, 撤销, 撤銷',
    complaint: '投诉, 监管机构, 申訴, 監管',
    date: '版本, 更新日期, 最后更新, 最後更新, 生效日期',
    session: '会话, 工作階段',
  },
  categories: {
    analytics: '分析, 统计, 統計, 测量, 性能',
    marketing: '广告, 廣告, 营销, 行銷, 市场推广',
    embed: '社交, 外部内容, 地图',
    preferences: '偏好, 个性化',
    weak: '性能',
    common: '',
  },
};
