"""The degrees, licences and honours that people write behind their names."""

CREDENTIALS = frozenset(
    (
        """MD MDs DO PhD DPhil DSc ScD MSc MPhil MS MSN BSN BSc BS BA MA MBA MPH MHA MPP
        MPA MFA MEd MSW LCSW LMFT LPC LMHC LPCC RN NP PA PAC CNM CRNA APRN FNP DNP
        PMHNP BC CNS RD RDN LD LDN CDE CDCES CNC PT DPT OT OTR OTD SLP CCC ATC CSCS CPT
        DC ND NMD DOM LAc DAOM DDS DMD DVM VMD OD AuD PharmD RPh PsyD EdD EdS JD LLB
        LLM LLD Esq Eng PE CPA CFA CFP PMP ThD DMin MDiv DD MBBS MBBCh BMBS MBChB BCh
        FRCP FRCS FRCPC FRCSC FRCPath FRCPsych FRCGP FRCOG MRCP MRCS MRCGP MRCPsych
        FRACP FACP FACS FACC FAAN FAAP FACOG FACE FACN FAAFP FCCP FASN FAHA FAPA FRS
        FRSE FBA FMedSci FREng OBE MBE CBE KBE DBE CH OM AM AO AC QC KC DrPH DNSc DBA
        DHSc DMA DFA DLitt MRes MEng MArch AIA RIBA IFMCP CCN CISSP ABPP ABFM DABR"""
    ).split()
)
"""Degrees, licences and honours behind a name, without their full stops."""


def is_credential(word: str) -> bool:
    """Whether the word is a degree or an honour, or several joined by hyphens (`MD-PhD`)."""
    parts = word.replace(".", "").split("-")
    return all(part in CREDENTIALS for part in parts)
