/** What units deal with. A name that has one of these where another has one too is another unit: 财政局, 民政局. */
const MATTERS = `
财政 民政 教育 体育 审计 统计 林业 农业 水利 水务 农村 农机 畜牧 渔业 商务 商业 外事 侨务 司法 公安 交通 运输 卫生 健康 环境 环保
生态 自然 资源 规划 住房 城建 城管 建设 市场 监管 监督 应急 消防 安全 安监 治安 交警 巡警 刑警 刑侦 经侦 禁毒 网安 信访 档案 史志
气象 地震 地质 税务 金融 国资 粮食 物资 科技 科学 科研 工信 信息 网络 数据 文化 文物 文旅 旅游 广电 新闻 宣传 组织 统战 政法 纪检
监察 巡察 督查 督察 编办 编制 老干 人事 人社 人力 社保 医保 医疗 医务 医政 护理 药剂 药学 门诊 急诊 检验 检测 检查 体检 影像 放射
病理 感染 康复 财务 法务 教务 总务 政务 党务 村务 商学 法制 法规 政策 研究 行政 综合 后勤 保卫 设备 资产 采购 招标 基建 工程 质量
生产 经营 运营 投资 企管 计划 发展 项目 合同 营销 销售 物流 仓储 物业 党建 党政 群工 群团 工会 妇联 团委 学生 学工 教师 教学 招生
就业 培训 实验 图书 文学 理学 工学 法学 医学 农学 数学 化学 物理 哲学 历史 外语 机械 机电 电子 电气 土木 建筑 材料 经济 管理 会计
音乐 美术 艺术 设计 马列 水政 供水 排水 供电 供热 燃气 环卫 园林 公路 铁路 港航 路政 运管 水电 水文 河道 水库 移民 扶贫 乡村 振兴
残联 慈善 殡葬 养老 救助 社会 社区 便民 服务 机要 保密 秘书 接待 机关 事务 老龄 关工 法院 检察 仲裁 公证 律师 行业 价格 能源
`;

const KNOWN: ReadonlySet<string> = new Set(MATTERS.trim().split(/\s+/u));

/** Whether the character at a place belongs to a word of what units deal with: 政 in 县财政局. */
export const isInMatter = (name: string, at: number): boolean =>
  KNOWN.has(name.slice(Math.max(0, at - 1), at + 1)) || KNOWN.has(name.slice(at, at + 2));

/** What a unit may be by its last characters. */
const END =
  /(?:[局委办科室处部院校所站队厅会组社厂股馆园镇乡村庭]|中心|公司|集团|政府|支部|街道|社区|大学|中学|小学)$/u;

/** 教育局, 县委, 工会: at least two characters that end like the name of a unit. */
export const looksLikeUnit = (name: string): boolean => name.length > 1 && END.test(name);
