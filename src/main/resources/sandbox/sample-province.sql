-- An invented province. Every name, address and number is made up; passwords are set at start.
insert into office (code, parent_code, name, kind, place_code, address, phone, valid_from) values
  ('H99', null, 'UBND tỉnh Mẫu', 'PROVINCE', null, '1 Quảng trường Trung tâm, tỉnh Mẫu', '02990000001', '2025-07-01'),
  ('H99.00', 'H99', 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', 'SERVICE_CENTRE', null, '2 Quảng trường Trung tâm, tỉnh Mẫu', '02990000002', '2025-07-01'),
  ('H99.01', 'H99', 'UBND xã Sông Mẫu', 'COMMUNE', '99001', '15 Đường Sông Mới, xã Sông Mẫu, tỉnh Mẫu', '02990000011', '2025-07-01'),
  ('H99.02', 'H99', 'UBND xã Núi Mẫu', 'COMMUNE', '99002', '8 Thôn Đoài, xã Núi Mẫu, tỉnh Mẫu', '02990000012', '2025-07-01'),
  ('H99.05', 'H99', 'Công an tỉnh Mẫu', 'POLICE', null, '20 Đường Chợ Cũ, tỉnh Mẫu', '02990000005', '2025-07-01'),
  ('H99.11', 'H99', 'Sở Tư pháp tỉnh Mẫu', 'DEPARTMENT', null, '5 Ngõ Cây Đa, tỉnh Mẫu', '02990000021', '2025-07-01'),
  ('H99.12', 'H99', 'Sở Nội vụ tỉnh Mẫu', 'HOME_AFFAIRS', null, '7 Ngõ Cây Đa, tỉnh Mẫu', '02990000022', '2025-07-01'),
  ('H99.06', 'H99.05', 'Phòng Cảnh sát giao thông, Công an tỉnh Mẫu', 'TRAFFIC_POLICE', null, '22 Đường Chợ Cũ, tỉnh Mẫu', '02990000006', '2025-07-01'),
  ('H99.07', 'H99.05', 'Phòng Quản lý xuất nhập cảnh, Công an tỉnh Mẫu', 'IMMIGRATION_POLICE', null, '24 Đường Chợ Cũ, tỉnh Mẫu', '02990000007', '2025-07-01'),
  ('H99.13', 'H99', 'Sở Công Thương tỉnh Mẫu', 'INDUSTRY_TRADE', null, '9 Ngõ Cây Đa, tỉnh Mẫu', '02990000023', '2025-07-01'),
  ('H99.14', 'H99', 'Sở Giáo dục và Đào tạo tỉnh Mẫu', 'EDUCATION', null, '11 Ngõ Cây Đa, tỉnh Mẫu', '02990000024', '2025-07-01'),
  ('H99.15', 'H99', 'Văn phòng đăng ký đất đai tỉnh Mẫu', 'LAND_REGISTRATION', null, '13 Ngõ Cây Đa, tỉnh Mẫu', '02990000025', '2025-07-01'),
  ('H99.16', 'H99', 'Bảo hiểm xã hội tỉnh Mẫu', 'SOCIAL_INSURANCE', null, '15 Ngõ Cây Đa, tỉnh Mẫu', '02990000026', '2025-07-01'),
  ('H99.17', 'H99', 'Sở Y tế tỉnh Mẫu', 'HEALTH', null, '17 Ngõ Cây Đa, tỉnh Mẫu', '02990000027', '2025-07-01'),
  ('H99.21', 'H99.05', 'Công an xã Sông Mẫu', 'COMMUNE_POLICE', '99001', '17 Đường Sông Mới, xã Sông Mẫu, tỉnh Mẫu', '02990000031', '2025-07-01'),
  ('H99.22', 'H99.05', 'Công an xã Núi Mẫu', 'COMMUNE_POLICE', '99002', '10 Thôn Đoài, xã Núi Mẫu, tỉnh Mẫu', '02990000032', '2025-07-01'),
  ('H99.41', 'H99.14', 'Trường THPT Sông Mẫu', 'SCHOOL', null, '30 Đường Sông Mới, xã Sông Mẫu, tỉnh Mẫu', '02990000041', '2025-07-01'),
  ('H99.42', 'H99.14', 'Trường THPT Núi Mẫu', 'SCHOOL', null, '12 Thôn Đoài, xã Núi Mẫu, tỉnh Mẫu', '02990000042', '2025-07-01')
on conflict (code) do update set kind = excluded.kind;

insert into officer (username, full_name, title, office_code) values
  ('portal', 'Cổng dịch vụ công tỉnh Mẫu', 'Tài khoản máy', 'H99'),
  ('giamsat', 'Vũ Thị Giám Sát', 'Trưởng phòng Kiểm soát thủ tục hành chính', 'H99'),
  ('giamsat-songmau', 'Cao Văn Soát', 'Phó Chủ tịch UBND xã phụ trách cải cách hành chính', 'H99.01'),
  ('giamsat-hotich', 'Đinh Thị Hộ', 'Trưởng phòng Hành chính tư pháp', 'H99'),
  ('ioc', 'Trung tâm Giám sát, điều hành thông minh tỉnh Mẫu', 'Tài khoản máy', 'H99'),
  ('phantich', 'Đỗ Minh Phân', 'Chuyên viên phân tích nghiệp vụ', 'H99'),
  ('phantich2', 'Mai Thị Tích', 'Chuyên viên phân tích nghiệp vụ', 'H99'),
  ('quantri', 'Lý Quang Trị', 'Quản trị hệ thống', 'H99'),
  ('tiepnhan', 'Trần Thị Tiếp', 'Công chức tiếp nhận và trả kết quả', 'H99.01'),
  ('chuyenvien', 'Lê Văn Chuyên', 'Công chức tư pháp – hộ tịch', 'H99.01'),
  ('lanhdao', 'Phạm Hữu Lãnh', 'Chủ tịch UBND xã', 'H99.01'),
  ('traketqua', 'Ngô Thu Trả', 'Công chức tiếp nhận và trả kết quả', 'H99.01'),
  ('tiepnhan2', 'Hoàng Thị Nhận', 'Công chức tiếp nhận và trả kết quả', 'H99.02'),
  ('chuyenvien2', 'Bùi Đức Viên', 'Công chức tư pháp – hộ tịch', 'H99.02'),
  ('lanhdao2', 'Đặng Xuân Đạo', 'Chủ tịch UBND xã', 'H99.02'),
  ('traketqua2', 'Hồ Ngọc Quả', 'Công chức tiếp nhận và trả kết quả', 'H99.02')
on conflict do nothing;

insert into officer_role (username, role) values
  ('portal', 'PORTAL'),
  ('giamsat', 'SUPERVISOR'),
  ('giamsat-songmau', 'SUPERVISOR'),
  ('giamsat-hotich', 'SUPERVISOR'),
  ('ioc', 'FEED'),
  ('phantich', 'ANALYST'),
  ('phantich2', 'ANALYST'),
  ('quantri', 'ADMINISTRATOR'),
  ('tiepnhan', 'RECEPTION'),
  ('chuyenvien', 'EXAMINATION'),
  ('lanhdao', 'APPROVAL'),
  ('traketqua', 'RETURN'),
  ('tiepnhan2', 'RECEPTION'),
  ('chuyenvien2', 'EXAMINATION'),
  ('lanhdao2', 'APPROVAL'),
  ('traketqua2', 'RETURN')
on conflict do nothing;

insert into supervisor_field (username, field_code) values ('giamsat-hotich', 'G15-HT') on conflict do nothing;

-- The desks of every other office: four invented officers each, named after what they do.
with desk (prefix, role, title, name) as (values
  ('tiepnhan', 'RECEPTION', 'Cán bộ tiếp nhận', 'Tiếp'),
  ('chuyenvien', 'EXAMINATION', 'Chuyên viên thẩm định', 'Thẩm'),
  ('lanhdao', 'APPROVAL', null, 'Duyệt'),
  ('traketqua', 'RETURN', 'Cán bộ trả kết quả', 'Trao')),
place (suffix, office, family, head) as (values
  ('csgt', 'H99.06', 'Nguyễn Hữu', 'Trưởng phòng'), ('xnc', 'H99.07', 'Trịnh Thị', 'Trưởng phòng'),
  ('cax', 'H99.21', 'Lương Văn', 'Trưởng Công an xã'), ('cax2', 'H99.22', 'Mai Thị', 'Trưởng Công an xã'),
  ('sct', 'H99.13', 'Phan Thị', 'Giám đốc'), ('gddt', 'H99.14', 'Cao Minh', 'Giám đốc'),
  ('thpt', 'H99.41', 'Đinh Thị', 'Hiệu trưởng'), ('thpt2', 'H99.42', 'Tạ Quang', 'Hiệu trưởng'),
  ('vpdk', 'H99.15', 'Dương Văn', 'Giám đốc'), ('bhxh', 'H99.16', 'Kiều Thị', 'Giám đốc'),
  ('noivu', 'H99.12', 'Tô Văn', 'Giám đốc'), ('yte', 'H99.17', 'La Thị', 'Giám đốc'),
  ('tinh', 'H99', 'Chu Văn', 'Phó Chủ tịch UBND tỉnh'), ('ttpv', 'H99.00', 'Quách Thị', 'Giám đốc')),
added as (
  insert into officer (username, full_name, title, office_code)
  select prefix || '-' || suffix, family || ' ' || name, coalesce(title, head), office from desk, place
  on conflict do nothing)
insert into officer_role (username, role) select prefix || '-' || suffix, role from desk, place
on conflict do nothing;
