"""Numbered shorthand by how widely it is known: what the whole country reads without help, and what a field does."""

from __future__ import annotations

# Known to every reader of official documents: set phrases of the Party's and the State Council's own texts, and of law.
NATIONAL = frozenset(
    # politics
    "两个确立 四个意识 四个自信 两个维护 四个全面 五位一体 三个代表 三严三实 两学一做 三会一课 三个务必 两个务必 四风 四种形态 八项规定 中央八项规定 "
    "三重一大 一岗双责 三不腐 三不 三个区分开来 两个毫不动摇 两个一百年 两个健康 两个革命 两个责任 四史 五个认同 四个与共 三个离不开 四个服从 九二共识 "
    "三个牢固树立 四个善作善成 六个必须坚持 十个明确 十四个坚持 十三个方面成就 四个伟大 五个必由之路 三个规律 三个事关 四下基层 "
    "两优一先 三支一扶 三公 三公经费 三公两费 四大考验 四种危险 六项纪律 五育并举 四不两直 四不放过 三个务必 两个结合 三大攻坚战 四大银行 两委 两会 两代表一委员 "
    "四讲四有 三个敢于 三个一视同仁 五大发展理念 三个面向 "
    # plans of five years, sums of national policy
    "十一五 十二五 十三五 十四五 十五五 十六五 一带一路 三农 三步走 两步走 双循环 双碳 双减 双创 双一流 双高计划 双拥 六稳 六保 五篇大文章 两重 两新 "
    "两山 两山论 四梁八柱 三去一降一补 三驾马车 双增双减 四新 四化 三新 三新经济 四上 四上企业 千万工程 万企兴万村 百千万工程 百县千镇万村高质量发展工程 "
    "两不愁三保障 三保障 三保 四个不摘 三权分置 三变改革 三资 三块地 四好农村路 三北 三北工程 三北精神 三区三州 一村一品 三品一标 四个最严 十年禁渔 "
    # administration and law
    "放管服 双随机 一公开 双随机一公开 双随机、一公开 一网通办 一网统管 跨省通办 证照分离 多证合一 一业一证 一照多址 三证合一 五证合一 两证整合 三张清单 五公开 "
    "一件事一次办 谁执法谁普法 八五普法 七五普法 八五 七五 九五普法 三级联动 四级联动 三位一体 四位一体 五级书记 互联网+ 互联网+监管 互联网+政务服务 人工智能+ 数据要素× "
    "三师 两法 双公示 三定 三定规定 两客一危 三超一疲劳 三违 两违 三管三必须 三个必须 五落实五到位 双重预防 双重预防机制 一票否决 四早 四方责任 三区一圈 双积分 "
    # environment, land, building, health, schooling
    "三线一单 三区三线 三条红线 三同时 三废 三磷 散乱污 两型社会 多规合一 三生空间 双评价 两屏三带 四水四定 三医 三医联动 两癌 两病 四类慢病 "
    "五个一工程 两微一端 1+X 六个百分之百 四旁 三甲 二孩 三孩 一老一小 两免一补 两基 三通一平 五险一金 七通一平 三供一业 双师 双师型 三教改革 三全育人 四有好老师 四个引路人 四个相统一 两后生 "
    "两江四岸 三江源 三峡 五岳 三山五岳 三废排放 三公里 五水共治 两岸 三八 五一 八一 七一 十一 双十一 六一 五四 三大运营商 两大 三包 三无 产品三无 "
    "三减三健 二次供水 二手房 四季 双休日 双边 双方 双向 双语 三人 三代 五好家庭 三甲医院 四世同堂".split()
) - {"三无"}

# Known in its field, with what it stands for: a plan that says these words nearby has spelled it out.
FIELD = {
    "三项制度": "公示、全过程记录、法制审核",
    "两法衔接": "行政执法、刑事司法",
    "三调": "人民调解、行政调解、司法调解",
    "两高": "高耗能、高排放",
    "双控": "总量、强度",
    "3060": "2030、2060",
    "两网融合": "垃圾、再生资源",
    "双招双引": "招商引资、招才引智",
    "三改联动": "节能降碳改造、灵活性改造、供热改造",
    "双高": "高污染、高环境风险",
    "两新一重": "新型基础设施、新型城镇化、重大工程",
    "双超双有高耗能": "超标、有毒有害",
    "双超双有高能耗": "超标、有毒有害",
    "九小场所": "小学校、小医院",
    "三剩物": "采伐剩余物、造材剩余物、加工剩余物",
    "三防": "防扬散、防流失、防渗漏",
    "一标三实": "标准地址、实有人口、实有房屋、实有单位",
}
# Those that are told from ordinary words only by their quotation marks, or by what stands before them.
FIELD_BARE = {
    "三项制度": ("执法",),
    "两法衔接": (),
    "双控": ("能", "碳", "总量", "强度"),
    "三改联动": (),
    "双招双引": (),
    "两新一重": (),
    "一标三实": (),
}

# Shorthand that everybody reads with the word behind it only, with quotation marks between them or not.
KNOWN_BEFORE = {"三无": ("船舶", "产品", "人员", "小区", "老人"), "三变": ("改革",), "双高": ("计划",)}

# What follows the numeral where a shorthand stands without quotation marks: no measure word, so it is no count.
TAILS = "统一|集中|到位|公开|清理|同步|联动|衔接|必须|不准|规范|保障|联系|分离|挂钩|融合|落实|下沉|延伸|覆盖|结合|并重|合一|协同|共享|互认|通办|减少|提升行动|免一|增一|升一"
# What is counted where 大 stands between numeral and noun, and the items are elsewhere: 九大专项行动.
GREAT = "专项行动|攻坚行动|提升行动|行动计划|行动|重点工程|专项工程|工程|战略定位|战略|战役|攻坚战|革命|会战"

# Words with numerals in them that stand for nothing numbered.
PLAIN = frozenset(
    "双向选择 双向 三令五申 三番五次 三心二意 四面八方 四通八达 五湖四海 五花八门 五光十色 七嘴八舌 八仙过海 十全十美 两全其美 三天两头 三三两两 四平八稳 五谷丰登 六亲不认 七上八下 "
    "九牛一毛 十拿九稳 双管齐下 三言两语 四分五裂 一清二楚 一分为二 一干二净 一来二去 一石二鸟 一举两得 一刀两断 一五一十 三长两短 二维码 三维 五星级 四星级 三星级 "
    "十佳 十强 百强 双向奔赴 双翼 双轮驱动 两端 三甲 五金 三江平原 四川 三明 三亚 九江 六安 五指山 三门峡 四平 双鸭山 七台河 双城 三通 三线 二线 一线 三峡 二期 三期 "
    "两侧 两岸 三产 二产 一产 二三产业 四肢 五官 七夕 八宝 九寨沟 双人 双层 双侧 双面 双头 双线 三角 四边 五角 六角 八角 十字 两翼 二十四节气 三伏 两张皮 三件套 四件套 三九 二次 三次 多次".split()
)
# Names of places that start with a numeral.
PLACES = tuple(
    "三亚 三明 四川 九江 六安 六盘 五指山 三门峡 四平 双鸭山 七台河 三水 四会 三河 五台 九龙 九寨 三峡 三沙 五峰 八达岭 双流".split()
)
# Where a number is a quantity: units of time, rank and place right behind the numeral.
MEASURES = frozenset(
    "年月日天届周岁度级省市县区镇乡村季旬元角分吨亩米里克秒时点号层楼室栋章节条款页卷册版期批次名人位户家所座辆台套件份张只支"
)
# Numbers in quotation marks that people dial.
DIALLED = frozenset(
    "110 112 114 119 120 122 10000 10010 10086 12110 12122 12123 12301 12306 12309 12313 12315 12318 12319 12320 12328 12329 12333 12337 12338 12345 12348 12349 12350 12351 12355 12356 12358 12366 12369 12371 12377 12380 12381 12385 12388 12389 12393 12395 12396 96333".split()
)
# What may follow a shorthand as the thing it names.
KINDS = "工作|机制|制度|改革|工程|行动|计划|体系|要求|目标|原则|战略|监管|建设|活动|项目|格局|模式|任务|布局|政策|标准|方案|经验|问题|举措"
