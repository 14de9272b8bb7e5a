; The installer for one user: no administrator, nothing outside their own folders.
; Made by `iscc /DVersion=0.1.0 packing\assistant.iss` after `py dev.py build` (see docs/it.md).
;
; Each version has a folder of its own: an upgrade writes beside the version in use, keeps the former
; one to go back to, and never touches the data in %LOCALAPPDATA%\assistant.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0 packing\assistant.iss
#endif
#define Title "金牌客服助手"

[Setup]
AppId={{6C0B9B8E-6E5B-4B6B-9A53-1B8A0C3A2E11}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version}
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\AgentAssistant
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..
OutputDir=dist
OutputBaseFilename=agent-assistant-{#Version}-setup
SetupIconFile=build\pyinstaller\build\app.ico
UninstallDisplayIcon={app}\{#Version}\{#Title}.exe
Compression=lzma2/max
SolidCompression=yes
; The window's program holds this while it runs: Setup asks for it to be closed first.
AppMutex=AgentAssistant

[Languages]
Name: "zh"; MessagesFile: "compiler:Default.isl"

; Inno Setup brings no Chinese of its own: what this installer shows.
[LangOptions]
LanguageName=简体中文
LanguageID=$0804
LanguageCodePage=936
DialogFontName=Microsoft YaHei UI
DialogFontSize=9

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonFinish=完成(&F)
ClickNext=
WizardSelectTasks=还要做什么
SelectTasksDesc=可以以后在程序的设置里改。
SelectTasksLabel2=安装 [name] 时，还要做：
WizardReady=可以安装了
ReadyLabel1=[name] 会装进你自己的用户文件夹，不需要管理员权限。
ReadyLabel2b=
WizardInstalling=正在安装
InstallingLabel=请稍等。你的话术、备注和设置都不会动。
StatusExtractFiles=正在写入文件…
FinishedHeadingLabel=装好了
FinishedLabelNoIcons=[name] 已经装好。
FinishedLabel=[name] 已经装好。
ClickFinish=
SetupAppRunningError=%1 正在运行。请先在托盘图标上选“退出”，再点“确定”。
UninstallAppRunningError=%1 正在运行。请先在托盘图标上选“退出”，再点“确定”。
ConfirmUninstall=要卸载 %1 吗？你的话术、备注和设置会留下。
ExitSetupTitle=退出安装
ExitSetupMessage=还没有装完。现在退出吗？

[CustomMessages]
zh.Autostart=登录电脑后自动打开
zh.Desktop=在桌面上放一个图标
zh.Former=上一个版本
zh.Open=现在打开

[Tasks]
Name: "autostart"; Description: "{cm:Autostart}"
Name: "desktop"; Description: "{cm:Desktop}"

[Files]
Source: "dist\assistant\*"; DestDir: "{app}\{#Version}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{userprograms}\{#Title}"; Filename: "{app}\{#Version}\{#Title}.exe"; Parameters: "run"
Name: "{userdesktop}\{#Title}"; Filename: "{app}\{#Version}\{#Title}.exe"; Parameters: "run"; Tasks: desktop
Name: "{userprograms}\{#Title}（{cm:Former}）"; Filename: "{code:FormerProgram}"; Parameters: "run"; Check: HasFormer

[Registry]
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "AgentAssistant"; ValueData: """{app}\{#Version}\{#Title}.exe"" run"; Tasks: autostart
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "AgentAssistant"; Flags: dontcreatekey uninsdeletevalue
Root: HKCU; Subkey: "Software\AgentAssistant"; ValueType: string; ValueName: "Former"; ValueData: "{code:FormerVersion}"; Check: HasFormer; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\AgentAssistant"; ValueType: string; ValueName: "Version"; ValueData: "{#Version}"; Flags: uninsdeletekey

[Run]
Filename: "{app}\{#Version}\{#Title}.exe"; Parameters: "run"; Description: "{cm:Open}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}"

[Code]
var
  Former: String;

{ The version in use before this setup began; installing the same one again keeps the former. }
function InitializeSetup(): Boolean;
begin
  Former := '';
  if RegQueryStringValue(HKCU, 'Software\AgentAssistant', 'Version', Former) then
    if Former = '{#Version}' then begin
      Former := '';
      RegQueryStringValue(HKCU, 'Software\AgentAssistant', 'Former', Former);
    end;
  Result := True;
end;

function FormerVersion(Param: String): String;
begin
  Result := Former;
end;

function FormerProgram(Param: String): String;
begin
  Result := ExpandConstant('{app}\') + Former + '\{#Title}.exe';
end;

function HasFormer(): Boolean;
begin
  Result := (Former <> '') and FileExists(FormerProgram(''));
end;

{ Only this version and the former one stay. }
procedure RemoveOlder();
var
  Found: TFindRec;
begin
  if FindFirst(ExpandConstant('{app}\*'), Found) then
  try
    repeat
      if (Found.Attributes and FILE_ATTRIBUTE_DIRECTORY <> 0) and (Found.Name <> '.')
        and (Found.Name <> '..') and (Found.Name <> '{#Version}') and (Found.Name <> Former) then
        DelTree(ExpandConstant('{app}\') + Found.Name, True, True, True);
    until not FindNext(Found);
  finally
    FindClose(Found);
  end;
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if Step = ssPostInstall then
    RemoveOlder();
end;
