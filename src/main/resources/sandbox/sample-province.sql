-- An invented province. Every name, address and number is made up; passwords are set at start.
insert into office (code, parent_code, name, kind, place_code, address, phone, valid_from) values
  ('H99', null, 'UBND tỉnh Mẫu', 'PROVINCE', null, '1 Quảng trường Trung tâm, tỉnh Mẫu', '02990000001', '2025-07-01'),
  ('H99.00', 'H99', 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', 'SERVICE_CENTRE', null, '2 Quảng trường Trung tâm, tỉnh Mẫu', '02990000002', '2025-07-01'),
  ('H99.01', 'H99', 'UBND xã Sông Mẫu', 'COMMUNE', '99001', '15 Đường Sông Mới, xã Sông Mẫu, tỉnh Mẫu', '02990000011', '2025-07-01'),
  ('H99.02', 'H99', 'UBND xã Núi Mẫu', 'COMMUNE', '99002', '8 Thôn Đoài, xã Núi Mẫu, tỉnh Mẫu', '02990000012', '2025-07-01'),
  ('H99.05', 'H99', 'Công an tỉnh Mẫu', 'POLICE', null, '20 Đường Chợ Cũ, tỉnh Mẫu', '02990000005', '2025-07-01'),
  ('H99.11', 'H99', 'Sở Tư pháp tỉnh Mẫu', 'DEPARTMENT', null, '5 Ngõ Cây Đa, tỉnh Mẫu', '02990000021', '2025-07-01'),
  ('H99.12', 'H99', 'Sở Nội vụ tỉnh Mẫu', 'DEPARTMENT', null, '7 Ngõ Cây Đa, tỉnh Mẫu', '02990000022', '2025-07-01')
on conflict do nothing;

insert into officer (username, full_name, title, office_code) values
  ('portal', 'Cổng dịch vụ công tỉnh Mẫu', 'Tài khoản máy', 'H99'),
  ('giamsat', 'Vũ Thị Giám Sát', 'Trưởng phòng Kiểm soát thủ tục hành chính', 'H99'),
  ('phantich', 'Đỗ Minh Phân', 'Chuyên viên phân tích nghiệp vụ', 'H99'),
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
  ('phantich', 'ANALYST'),
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
