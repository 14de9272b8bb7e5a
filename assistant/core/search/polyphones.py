"""Characters read in more than one way, with the readings that words really have."""

# From the phrase dictionary of pypinyin (MIT): readings that occur in it, in GB 2312 characters.
_READINGS = (
    "a,e:阿 ai,yi:艾 ao,niu:拗 ao,wa:凹 ba,pa:扒耙 bai,bo:柏擘 ban,pan,bo:般 bang,beng:蚌 "
    "bang,pang:膀磅傍 bao,bo,bu:薄 bao,bu,pu:堡 bao,pu:暴 bei,pi:被 bei,pi,po:陂 ben,bi:贲 "
    "bi,bei:臂 bi,pi:裨 bian,pian:扁便 biao,piao:骠 bin,bing:槟 bo,bai:伯 bo,bao:剥 bo,bu:卜 "
    "can,cen,shen:参 cang,chen:伧 cang,zang:藏 ce,zhai:侧 ceng,zeng:曾 cha,chai,ci:差 "
    "cha,zha:查 chan,shan:禅 chan,zhan:颤 chao,zhao:朝嘲 che,ju:车 cheng,chen:称 "
    "cheng,deng:澄 cheng,sheng:乘 chi,che:尺 chou,qiu:仇 chou,xiu:臭 chu,xu:畜 "
    "chuan,zhuan:传 chui,zhui:椎 chuo,chao:绰 ci,si:伺 ci,zi:呲 cong,zong:从枞 cuo,zuo:撮 "
    "da,ta:嗒沓 dan,chan,shan:单 dan,tan:弹澹 dang,cheng:铛 dao,tao:叨 de,dei:得 de,di:的 "
    "di,ti:弟 diao,tiao:调 ding,ting:铤 dong,tong:侗 dou,du:都 du,dou:读 du,duo:度 dun,du:顿 "
    "dun,dui:敦 dun,tun:囤 duo,hui:堕 e,wu:恶 fan,bo:蕃 fan,pan:番 fang,pang:房仿 "
    "feng,ping:冯 fou,pi:否 fu,bi:拂 fu,fo:佛 fu,piao:莩 ga,jia,qie:伽 gao,gu:告 gao,hao:镐 "
    "ge,he:纥 ge,ji:革 ge,ka:咯 gei,ji:给 gou,ju:枸 gu,gua:呱 gu,hu:鹄鹘 gu,yu:谷 "
    "guai,guo:掴 guan,wan:莞 gui,jun,qiu:龟 ha,ge:蛤 hai,huan:还 hang,ben:夯 hao,he:貉 "
    "he,hu:核 he,hu,huo:和 he,ke:呵 hu,xu:浒 huai,pi:坏 huan,yuan:圜 hui,kuai:会 hun,gun:混 "
    "hun,xun:荤 huo,hua:豁 ji,jie:籍藉诘 ji,qi:稽缉 jia,gu:贾 jia,qia:袷 jia,qie:茄 "
    "jian,qian:犍 jian,xian:见 jiang,qiang:将 jiang,xiang:降 jiao,chao:剿 jiao,jue:角 "
    "jiao,yao:侥徼 jie,gai:芥 jie,qi:揭 jie,xie:解颉 jin,guan:矜 jin,jing:劲 jing,geng:颈 "
    "jing,liang:靓 jing,ying:景 ju,gou:句 ju,jie:桔 ju,qie:趄 ju,qu:苣 juan,jun:隽 "
    "jue,jiao:嚼觉 jue,xue:噱 jun,qun:麇 ka,ga:咖 ka,qia:卡 kan,jian:槛 kang,gang:扛 "
    "ke,hai:咳 ke,qiao:壳 keng,hang:吭 kui,gui:匮 kui,hui:溃 kuo,gua:括 la,xi:腊 "
    "lang,liang:莨 lao,liao:潦 lao,luo:烙 lao,mu:姥 le,lei:肋 le,liao:了 le,yue:乐 lei,le:勒 "
    "lia,liang:俩 liu,lu:六 lou,lv:偻 lu,liu:碌陆 lu,lou:露 lu,luo:路 lun,guan:纶 "
    "luo,la,lao:落 luo,lao:络 lv,lu:绿 lv,luo:捋 lv,shuai:率 mai,man:埋 mai,mo:脉 man,wan:蔓 "
    "mang,meng:氓 mao,mo:冒 me,yao:么 mei,mo:没 mi,bi:秘泌 mi,mei:糜 mian,wen:免 mie,nie:乜 "
    "min,meng:黾 mo,ma:摩抹 mo,mu:模莫 mou,miu:缪 mou,mu:牟 na,ne,nei:哪 na,nuo:娜 nan,na:南 "
    "ne,ni:呢 nei,na:内 ni,niao:溺 ni,nie:泥 niao,diao:鸟 niao,sui:尿 nong,long:弄 "
    "nve,yao:疟 o,wo:喔 pang,pan:胖 pao,bao:刨 pi,bi:辟 ping,bing:屏 po,bo:泊 po,pai:迫 "
    "pu,bao:曝 pu,bu:埔 pu,piao,po:朴 qi,ji:期其奇齐 qi,kai:岂 qi,shi:耆 qi,si:俟 qi,xi:栖蹊 "
    "qian,xi:茜 qian,yan:铅 qiang,jiang:强 qiao,shao:鞘 qin,qing:亲 qu,ju:瞿 quan,juan:圈 "
    "quan,xuan:券 que,qiao:雀 ren,shen:葚 ruo,re:若 sai,se:塞 se,shai:色 sha,cha:刹 "
    "sha,xia:厦 shan,dan:膻 shan,sha:杉 shang,chang:裳 shao,tiao:苕 she,ye:射 she,yi:蛇 "
    "shen,chen:沈 shen,shi:什 shen,xin:莘 sheng,cheng:盛 sheng,xing:省 shi,chi:匙 shi,dan:石 "
    "shi,she:拾 shi,si:食似 shi,zhe:螫 shi,zhi:识氏 shu,shuo:数 shu,zhu:属术 shui,shei:谁 "
    "shuo,yue:说 si,sai:思 song,zhong:忪 sou,shu:嗽 su,xiu:宿 suo,su:缩 tang,chang:倘 "
    "tang,shang:汤 ti,di:提 tui,tun:褪 tuo,ta:拓 wei,xu:圩 wei,yi:尾 wei,yu:蔚尉 wo,guo:涡 "
    "xi,ji:系 xia,ha:虾 xia,he:吓 xian,qian:纤 xiang,hang:巷 xiao,jiao:校 xie,jia:挟 "
    "xie,ye:邪 xin,shen:信 xing,hang:行 xu,yu:吁 xue,xiao:削 xue,xie:血 xun,xin:寻 "
    "ya,zha,ga:轧 yan,a:腌 yan,ye:咽 yan,yuan:芫 yao,yue:钥 ye,xie:叶 yi,wei:遗 yin,yan:殷 "
    "you,zhou:柚 yun,yu:熨 za,ze,zha:咋 zai,zi:仔 zan,cuan:攒 zan,za:咱 ze,zhai:择 "
    "zha,cha:喳 zha,shan:栅 zha,za:扎 zha,zuo:柞 zhan,nian:粘 zhang,chang:长 zhao,zhua:爪 "
    "zhe,she:折 zhe,zhao,zhuo:着 zheng,zhi:徵 zhi,shi:殖 zhi,zi:吱 zhong,chong:重 zhou,yu:粥 "
    "zhu,zhuo:著 zhuan,zhuai:转 zhuan,zuan:赚 zi,ci:兹 zi,zui:觜 zu,cu:卒 zuo,zhuo:琢"
)

POLYPHONES: dict[str, tuple[str, ...]] = {
    character: tuple(readings.split(","))
    for readings, characters in (entry.split(":") for entry in _READINGS.split())
    for character in characters
}
