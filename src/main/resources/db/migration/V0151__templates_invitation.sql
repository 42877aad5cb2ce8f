-- The words of invitations to outreach; DPMD edits them, the kecamatan writes from them too. They promise no benefit: what
-- is promised is said by the speaker, from the facts of that day.
INSERT INTO templates.kind (code, agency, places, required) VALUES
    ('invitation', 'DPMD', '{head,village,district,day,hour,venue,invited,campaign,previous,bpjs,disnaker,setda}', '{village,day,hour,venue,invited}');

INSERT INTO templates.template VALUES ('invitation', 1, DATE '2020-01-01', 'Biasa', NULL, 'Undangan sosialisasi Jaminan Sosial Ketenagakerjaan', '{head}', $body$Dalam rangka perluasan kepesertaan Jaminan Sosial Ketenagakerjaan di Kabupaten Konawe, {disnaker} bersama {bpjs} menyelenggarakan kegiatan "{campaign}". Sehubungan dengan itu kami mengundang Saudara beserta warga pekerja {village} untuk hadir pada:

- Hari, tanggal: {day}
- Waktu: pukul {hour} WITA sampai dengan selesai
- Tempat: {venue}
- Acara: penjelasan program Jaminan Sosial Ketenagakerjaan, tanya jawab, dan pendaftaran bagi yang berminat
- Peserta: {invited} orang warga pekerja

Mohon Saudara menyampaikan undangan ini kepada warga pekerja yang belum menjadi peserta, terutama pekerja bukan penerima upah. Warga yang hendak mendaftar agar membawa KTP-el.

Iuran, manfaat, dan syaratnya dijelaskan narasumber menurut peraturan yang berlaku pada hari sosialisasi. Jaminan Sosial Ketenagakerjaan bukan jaminan kesehatan. Kehadiran tidak dipungut biaya.

Surat ini menggantikan undangan nomor {previous}, yang dengan ini dinyatakan tidak berlaku karena jadwalnya dipindahkan.

Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara kami ucapkan terima kasih.$body$,
    ARRAY['{disnaker}', '{bpjs}', 'Camat {district}']::text[], 'system', now());
